import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import AboutPage from '@/pages/about'
import CorrectionPage from '@/pages/correction'
import DraftsPage from '@/pages/drafts'
import HomePage from '@/pages/home'
import InvitationPage from '@/pages/invitation'
import MePage from '@/pages/me'
import MyUnitPage from '@/pages/my-unit'
import ReportPage from '@/pages/report'
import TaskPage from '@/pages/task'
import TasksPage from '@/pages/tasks'
import UnitPage from '@/pages/unit'
import { useBindingStore } from '@/features/identity/binding-store'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { useDraftStore } from '@/features/updates/report/draft-store'
import { openPage, watchNavigation } from './open-page'

const D = 'dcd4d5308'

beforeEach(() => {
  act(() => {
    useMyUnitStore.setState({ unitIds: [] })
    useDraftStore.setState({ drafts: [] })
  })
})

const tap = async (name: string | RegExp) =>
  act(async () => void fireEvent.click(await screen.findByRole('button', { name })))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function bindToTourism() {
  const { unmount } = openPage(InvitationPage, { scene: 'i=DEMO0000000000000001' })
  expect(screen.getByLabelText('邀请码，20 位字母和数字')).toHaveValue('DEM00-00000-00000-00001')
  await tap('绑定单位')
  expect(await screen.findByText('已绑定市旅游局')).toBeInTheDocument()
  unmount()
}

it('我的单位 is found by pinyin and kept on the device; 首页 and 任务 open on it', async () => {
  const picker = openPage(MyUnitPage)
  await screen.findByText('黄浦区')
  type('按名称、简称或拼音找单位', 'hpq')
  fireEvent.click(screen.getByRole('checkbox', { name: '黄浦区' }))
  expect(localStorage.getItem('my-units')).toContain('huangpu')
  // A way on, and nothing above the row that was pressed has grown.
  const on = screen.getByRole('link', { name: /已选黄浦区/ })
  expect(on).toHaveAttribute('href', '/pages/home/index')
  const row = screen.getByRole('checkbox', { name: '黄浦区' })
  const mine = screen.getByRole('heading', { name: '我的单位', level: 2 })
  expect(row.compareDocumentPosition(mine)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  picker.unmount()
  const me = openPage(MePage)
  expect(await screen.findByText('黄浦区')).toBeInTheDocument()
  me.unmount()
  const home = openPage(HomePage)
  expect(await screen.findByText('我的单位：黄浦区')).toBeInTheDocument()
  expect(screen.getByText('确定 9 · 可能 4')).toBeInTheDocument()
  expect(screen.getAllByText(/2015年12月31日（推定）/).length).toBeGreaterThan(0)
  // What another unit reported is not mine: it is in nobody's place.
  expect(screen.queryByText(/2015年12月20日/)).not.toBeInTheDocument()
  home.unmount()
  openPage(TasksPage)
  expect(await screen.findByText('共 13 项')).toBeInTheDocument()
})

it('a task shows a line for each unit, marked 演示数据, and the reported date below that of the plan', async () => {
  openPage(TaskPage, { id: `${D}-33` })
  const said = await screen.findByText(/市政府办公厅：2015年12月20日（演示数据）/)
  const when = said.closest('.fact')?.textContent
  expect(when).toMatch(/^时限2015年12月31日（推定）单位自报——市政府办公厅：2015年12月20日/)
  expect(screen.getAllByText('演示数据')).toHaveLength(2)
  await tap('展开徐汇区以前的说法')
  expect(screen.getByText(/已更正：演示用的更正/)).toBeInTheDocument()
})

it('关于 switches the samples off, and on again', async () => {
  const about = openPage(AboutPage)
  fireEvent.click(await screen.findByRole('switch', { name: '显示演示进展' }))
  about.unmount()
  const task = openPage(TaskPage, { id: `${D}-33` })
  expect(await screen.findByText('暂无公开信息')).toBeInTheDocument()
  task.unmount()
  openPage(AboutPage)
  fireEvent.click(await screen.findByRole('switch', { name: '显示演示进展' }))
  await screen.findByText('阅读原文')
})

it('a wrong code is refused in one sentence', async () => {
  openPage(InvitationPage)
  type('邀请码，20 位字母和数字', 'ZZZZZ')
  await tap('绑定单位')
  expect(await screen.findByRole('alert')).toHaveTextContent('邀请码不可用')
})

it('without a binding 报告 says how to get one', async () => {
  useBindingStore.setState({ bindings: [] })
  openPage(ReportPage, { id: `${D}-28` })
  expect(await screen.findByText('还没有绑定这个单位')).toBeInTheDocument()
})

it('an official reports; 已完成 wants evidence; what was typed is a draft until it arrives', async () => {
  watchNavigation()
  await bindToTourism()
  const first = openPage(ReportPage, { id: `${D}-28`, unitId: 'lvyou-ju' })
  await screen.findByLabelText('进展说明')
  type('进展说明', '平台已上线')
  await tap('已完成')
  await tap('发布进展')
  expect(await screen.findByText(/须附依据：/)).toHaveAttribute('role', 'alert')
  first.unmount()
  const drafts = openPage(DraftsPage)
  expect(screen.getByText(/市旅游局 · 新进展/)).toBeInTheDocument()
  drafts.unmount()
  const again = openPage(ReportPage, { id: `${D}-28`, unitId: 'lvyou-ju' })
  expect(await screen.findByDisplayValue('平台已上线')).toBeInTheDocument()
  await tap('加一条链接')
  type('第1条链接', 'http://a.cn')
  type('第1条链接的名称', '公告')
  await tap('发布进展')
  expect(screen.getByLabelText('第1条链接')).toHaveAccessibleDescription(/https:\/\//)
  type('第1条链接', 'https://www.shanghai.gov.cn/notice')
  await tap('发布进展')
  await waitFor(() => expect(useDraftStore.getState().drafts).toEqual([]))
  again.unmount()
  const task = openPage(TaskPage, { id: `${D}-28` })
  expect(await screen.findByText('平台已上线')).toBeInTheDocument()
  const link = screen.getByRole('link', { name: '依据：公告' })
  expect(link).toHaveAttribute('href', 'https://www.shanghai.gov.cn/notice')
  expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  task.unmount()
  openPage(UnitPage, { id: 'lvyou-ju' })
  expect(await screen.findByText('平台已上线')).toBeInTheDocument()
})

it('纠错 is sent without a name, and its receipt stays on the device', async () => {
  openPage(CorrectionPage, { id: `${D}-1` })
  await screen.findByLabelText('哪里与原文不一致')
  await tap('提交纠错')
  expect(screen.getByText('请选择哪里有误。')).toHaveAttribute('role', 'alert')
  expect(screen.getByLabelText('哪里与原文不一致')).toHaveAccessibleDescription(/请写明/)
  await tap('责任单位')
  type('哪里与原文不一致', '漏了一个单位')
  await tap('提交纠错')
  const mine = await screen.findByRole('heading', { name: '这台设备提交过的' })
  expect(
    within(mine.closest('section') as HTMLElement).getByText('漏了一个单位'),
  ).toBeInTheDocument()
  expect(localStorage.getItem('corrections')).toContain('漏了一个单位')
  // Nobody has it in this build, and it says so where the focus is.
  const [result] = screen.getAllByText(/只存在这台设备，尚未送出/)
  expect(result).toHaveFocus()
  expect(screen.queryByText(/已收到/)).not.toBeInTheDocument()
})

it('each field of a report says what is wrong with it, and the first takes the focus', async () => {
  watchNavigation()
  await bindToTourism()
  openPage(ReportPage, { id: `${D}-28`, unitId: 'lvyou-ju' })
  const percent = await screen.findByLabelText(/^完成百分比/)
  expect(percent).toHaveAttribute('inputmode', 'numeric')
  expect(screen.getByLabelText(/自报的时限/)).toHaveAttribute('type', 'date')
  type('进展说明', '有进展')
  type('完成百分比（可不填）', '150')
  type('节点内容（可不填）', '只有内容')
  await tap('发布进展')
  expect(percent).toHaveAccessibleDescription('百分比不大于 100')
  expect(percent).toBeInvalid()
  expect(percent).toHaveFocus()
  expect(screen.getByLabelText(/^节点日期/)).toBeInvalid()
  expect(screen.getByLabelText('进展说明')).not.toBeInvalid()
  expect(screen.getByLabelText('进展说明')).toBeRequired()
})
