import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { DEFAULT_REMINDER_SETTINGS } from '@/contract'
import TaskPage from '@/pages/task'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { openPage, watchNavigation } from './open-page'

const open = (no: number) => openPage(TaskPage, { id: `dcd4d5308-${no}` })

it('shows the text as published, its target marked, and the date with its basis', async () => {
  open(33)
  await screen.findByRole('heading', { level: 1, name: '深化政府网站无障碍改造工作' })
  expect(screen.getByText('全网站')).toHaveClass('marked')
})

it('says where the date comes from, and that nothing is known of progress', async () => {
  open(30)
  expect(await screen.findByText('2015年12月31日（推定）')).toBeInTheDocument()
  expect(screen.getByText(/原文没有写日期/)).toBeInTheDocument()
  expect(await screen.findByText('暂无公开信息')).toBeInTheDocument()
})

it('cites the year before, with where it says so', async () => {
  open(33)
  expect(
    await screen.findByText('28个政府网站完成无障碍改造,方便视力障碍人士使用。'),
  ).toBeInTheDocument()
  expect(screen.getByText(/附件《2014年上海市电子政务工作报告》/)).toBeInTheDocument()
})

it('says 列首位 of the first unit, never 牵头, and unfolds a group to its 17 districts', async () => {
  open(33)
  await screen.findByText('列首位')
  expect(screen.queryByText('牵头')).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '展开各区县政府的单位' }))
  expect(screen.getByText('确定（名称已涵盖）')).toBeInTheDocument()
  expect(screen.getByText('崇明县')).toBeInTheDocument()
})

it('calls the members of a 相关 group possible', async () => {
  open(31)
  fireEvent.click(await screen.findByRole('button', { name: '展开相关区县政府的单位' }))
  expect(screen.getByText('可能（文件未写明是否包括）')).toBeInTheDocument()
})

it('names the posts that cite it under why, and leads to them', async () => {
  open(33)
  expect(await screen.findByRole('heading', { name: /相关动态/ })).toBeInTheDocument()
  const guide = screen.getByRole('link', { name: /^读懂“深化政府网站群建设”/ })
  expect(guide).toHaveTextContent(/解读$/)
  const reason = within(guide.closest<HTMLElement>('.row-group') ?? document.body)
  expect(reason.getByRole('heading', { name: /^引用了这项任务/ })).toBeInTheDocument()
  expect(guide).toHaveAttribute('href', expect.stringContaining('id=dcd4d5308-guide-p3t1'))
})

it('keeps a favourite on the device, and lets it go', async () => {
  useFavouriteStore.setState({ taskIds: [] })
  open(1)
  fireEvent.click(await screen.findByRole('button', { name: '收藏' }))
  expect(useFavouriteStore.getState().taskIds).toEqual(['dcd4d5308-1'])
  expect(localStorage.getItem('favourites')).toContain('dcd4d5308-1')
  fireEvent.click(screen.getByRole('button', { name: '取消收藏' }))
  expect(useFavouriteStore.getState().taskIds).toEqual([])
})

it('says so when the device is full, and keeps the favourite until the app closes', async () => {
  useFavouriteStore.setState({ taskIds: [] })
  jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('QuotaExceededError')
  })
  open(2)
  fireEvent.click(await screen.findByRole('button', { name: '收藏' }))
  expect(await screen.findByText('设备存储已满，关闭后收藏可能丢失')).toBeInTheDocument()
  expect(useFavouriteStore.getState().taskIds).toEqual(['dcd4d5308-2'])
})

it('copies the citation as officials write it', async () => {
  const copied = jest.spyOn(Taro, 'setClipboardData').mockResolvedValue({} as never)
  open(31)
  fireEvent.click(await screen.findByRole('button', { name: '复制出处' }))
  expect(copied.mock.calls[0]?.[0].data).toMatch(
    /《2015年上海市政府电子政务重点工作安排》（沪府办发〔2015〕16号）第31项$/,
  )
  expect(await screen.findByText('已复制')).toBeInTheDocument()
})

it('puts the day into the calendar, with its basis in the title', async () => {
  let file: Blob | undefined
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => ((file = blob), 'blob:calendar'),
    revokeObjectURL: () => undefined,
  })
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined)
  open(31)
  fireEvent.click(await screen.findByRole('button', { name: '添加到手机日历' }))
  expect(clicked.mock.instances[0]).toHaveAttribute('download', 'zhengwu-shixian.ics')
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsText(file ?? new Blob())
  })
  expect(text).toContain('SUMMARY:【推定时限】开展政府网站微门户建设')
  expect(text).toContain('DTSTART;VALUE=DATE:20151231')
  expect(text).toContain(`URL:${location.origin}/pages/task/index?id=dcd4d5308-31`)
  expect(text.match(/BEGIN:VALARM/g)).toHaveLength(DEFAULT_REMINDER_SETTINGS.leadDays.length)
  expect(await screen.findByText('已保存日历文件')).toBeInTheDocument()
})

it.each([{ id: '%zz' }, { id: 'DROP TABLE' }, {}, { id: 'dcd4d5308-999' }, { id: 'dffffffff-1' }])(
  'a mangled or unknown link (%j) says that there is no such task, and leads on',
  async (params) => {
    const opened = watchNavigation()
    openPage(TaskPage, params as Record<string, string>)
    expect(await screen.findByRole('alert')).toHaveTextContent('没有这项任务')
    expect(screen.getByText('去搜索')).toBeInTheDocument()
    fireEvent.click(screen.getByText('回首页'))
    await waitFor(() => expect(opened).toEqual(['/pages/home/index']))
  },
)

it('says once why tasks and posts are listed with it, above those that have it in common', async () => {
  openPage(TaskPage, { id: 'dcd4d5308-28' })
  await screen.findByRole('heading', { name: '相关任务' })
  const reason = screen.getByRole('heading', { name: '同一主题：推广民生领域示范应用' })
  const group = within(reason.closest<HTMLElement>('.row-group') ?? document.body)
  expect(group.getAllByRole('link')).toHaveLength(5)
  const reasons = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
  expect(new Set(reasons).size).toBe(reasons.length)
})
