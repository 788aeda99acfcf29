import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { NO_FILTER } from '@/domain/listing'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { useTaskListStore } from '@/features/tasks/list/task-list-store'
import TasksPage from '@/pages/tasks'
import { openPage, watchNavigation } from './open-page'

const cards = () => screen.getAllByRole('link', { name: /^第\d+项/ })

/** What finds units by their sound comes when the filters are opened. */
async function openFilters(): Promise<void> {
  const opener = await screen.findByRole('button', { name: '打开筛选' })
  await act(async () => void fireEvent.click(opener))
}

beforeEach(() => {
  useMyUnitStore.setState({ unitIds: [] })
  useTaskListStore.setState({ view: 'theme', filter: NO_FILTER })
})

it('lists all 47 tasks under their parts', async () => {
  openPage(TasksPage)
  await screen.findByRole('heading', { name: '落实年度重点工作' })
  expect(cards()).toHaveLength(47)
  expect(cards()[30]).toHaveTextContent('开展政府网站微门户建设')
  expect(cards()[30]).toHaveTextContent('市政府办公厅（列首位）')
  expect(cards()[30]).toHaveTextContent('2015年12月31日（推定）')
})

it('says 列首位 of none that stands alone, and how much in a line of its own', async () => {
  openPage(TasksPage)
  await screen.findByRole('heading', { name: '落实年度重点工作' })
  const lines = cards().map((card) => card.querySelector('.card-line')?.textContent?.split('\n'))
  expect(lines[14]?.[0]).not.toContain('列首位')
  expect(lines[24]?.slice(1)).toEqual(['2015年12月31日（推定）', expect.stringMatching(/^目标：./)])
})

it('opens a task by a tap', async () => {
  const opened = watchNavigation()
  openPage(TasksPage)
  await screen.findByText('开展政府网站微门户建设')
  await act(async () => void fireEvent.click(cards()[30] as HTMLElement))
  expect(opened).toEqual(['/pages/task/index?id=dcd4d5308-31'])
})

it('shows units without ranking them: certain and possible apart', async () => {
  openPage(TasksPage)
  fireEvent.click(await screen.findByRole('tab', { name: '单位' }))
  const row = (await screen.findByText('黄浦区')).closest('a')
  expect(row).toHaveTextContent('确定 9 · 可能 4')
})

it('says by time that all dates are the same inferred one', async () => {
  openPage(TasksPage)
  fireEvent.click(await screen.findByRole('tab', { name: '时间' }))
  expect(await screen.findByText(/原文没有写明任何一项的日期/)).toBeInTheDocument()
  expect(cards()).toHaveLength(47)
  // Once, above them all, and as the name of their list; a card has a date of its own only where it is another.
  const title = '2015年12月31日（推定）'
  expect(screen.getByRole('heading', { name: title })).toBeInTheDocument()
  expect(within(screen.getByRole('list', { name: title })).getAllByRole('link')).toHaveLength(47)
  expect(cards().filter((card) => card.textContent?.includes(title))).toEqual([])
  expect(cards().filter((card) => card.getAttribute('aria-label')?.includes('推定'))).toEqual([])
})

it('narrows to tasks with a target, and widens again by its chip', async () => {
  openPage(TasksPage)
  await openFilters()
  fireEvent.click(screen.getByRole('button', { name: '有目标 5' }))
  expect(cards()).toHaveLength(5)
  fireEvent.click(screen.getByRole('button', { name: '去掉筛选：有目标' }))
  expect(cards()).toHaveLength(47)
})

it('looks for a unit to narrow to by its initials, mine before all others', async () => {
  useMyUnitStore.setState({ unitIds: ['pudong'] })
  openPage(TasksPage)
  await openFilters()
  const units = () =>
    within(screen.getByRole('group', { name: '单位' }))
      .getAllByRole('button')
      .map((button) => button.textContent)
  expect(units()[0]).toMatch(/^浦东新区 \d+$/)
  fireEvent.change(screen.getByLabelText('按名称、简称或拼音找单位'), {
    target: { value: 'lyj' },
  })
  await waitFor(() => expect(units()).toEqual(['市旅游局 10']))
  fireEvent.click(screen.getByRole('button', { name: '市旅游局 10' }))
  const see = screen.getByRole('button', { name: '看 10 项' })
  expect(see).toHaveTextContent(`看 ${cards().length} 项`)
  act(() => see.focus())
  fireEvent.keyDown(see, { key: 'Escape' })
  expect(screen.queryByRole('group', { name: '单位' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '打开筛选' })).toHaveFocus()
})

it('offers no choice that leaves nothing, and says how many each would leave', async () => {
  openPage(TasksPage)
  await openFilters()
  const named = (group: string) =>
    within(screen.getByRole('group', { name: group }))
      .getAllByRole('button')
      .map((button) => button.textContent)
  // Nothing is followed here, and of all units together 确定 narrows nothing.
  expect(named('任务')).toEqual(['有目标 5'])
  const before = named('单位').length
  fireEvent.click(screen.getByRole('button', { name: '有目标 5' }))
  expect(named('单位').length).toBeLessThan(before)
  expect(named('单位').every((name) => / [1-5]$/.test(name ?? ''))).toBe(true)
})

it('narrows to what is followed', async () => {
  openPage(TasksPage)
  fireEvent.click(await screen.findByRole('button', { name: '关注：第28项' }))
  await screen.findByRole('button', { name: '取消关注：第28项' })
  await openFilters()
  fireEvent.click(screen.getByRole('button', { name: '我关注的 1' }))
  expect(cards().map((card) => card.textContent)).toEqual([
    expect.stringContaining('完善旅游电子合同相关功能'),
  ])
})

it('shows the date that a unit gave, and whose kind of date it is', async () => {
  openPage(TasksPage)
  await screen.findByText(/自报/)
  expect(cards()[32]).toHaveTextContent('2015年12月20日（市政府办公厅自报，演示数据）')
})

it('offers a way on when no task fits', async () => {
  useTaskListStore.setState({
    filter: { ...NO_FILTER, unitId: 'lvyou-ju', onlyCertain: true, onlyWithTarget: true },
  })
  openPage(TasksPage)
  fireEvent.click(await screen.findByRole('button', { name: '清除筛选' }))
  expect(cards()).toHaveLength(47)
})

it('opens as its address says, whatever my unit is', async () => {
  useMyUnitStore.setState({ unitIds: ['huangpu'] })
  openPage(TasksPage, { view: 'time', hasTarget: 'true', stamp: '1' })
  expect(await screen.findByText('共 5 项')).toBeInTheDocument()
  expect(screen.getByRole('tab', { name: '时间' })).toHaveAttribute('aria-selected', 'true')
  await screen.findByText(/原文没有写明任何一项的日期/)
  act(() => useMyUnitStore.setState({ unitIds: [] }))
})

it('writes what it shows into the address, and reads what the browser goes back to', async () => {
  window.history.replaceState({ idx: 3 }, '', '/pages/tasks/index')
  const entries = window.history.length
  openPage(TasksPage)
  fireEvent.click(await screen.findByRole('tab', { name: '时间' }))
  expect(window.location.search).toBe('?view=time')
  expect(window.history.length).toBe(entries)
  expect(window.history.state).toEqual({ idx: 3 })
  window.history.replaceState({ idx: 2 }, '', '/pages/tasks/index?view=unit')
  act(() => void window.dispatchEvent(new PopStateEvent('popstate')))
  expect(await screen.findByText('黄浦区')).toBeInTheDocument()
  window.history.replaceState(null, '', '/')
})

it('leaves the address of another page alone', async () => {
  window.history.replaceState(null, '', '/pages/task/index?id=dcd4d5308-31')
  openPage(TasksPage)
  fireEvent.click(await screen.findByRole('tab', { name: '时间' }))
  await screen.findByText(/原文没有写明任何一项的日期/)
  expect(window.location.search).toBe('?id=dcd4d5308-31')
  window.history.replaceState(null, '', '/')
})

it('has tabs, of which this one is current', async () => {
  openPage(TasksPage)
  const bar = screen.getByRole('navigation', { name: '主要栏目' })
  expect(within(bar).getByRole('link', { current: 'page' })).toHaveTextContent('任务')
  expect(within(bar).getByRole('link', { name: '首页' })).toHaveAttribute(
    'href',
    '/pages/home/index',
  )
  await screen.findByText('落实年度重点工作')
})

it('narrowed to a unit, puts what surely is its own first, and says of each why it is here', async () => {
  useTaskListStore.setState({ filter: { ...NO_FILTER, unitId: 'lvyou-ju' } })
  openPage(TasksPage)
  const own = (await screen.findByText('确定 1 项')).closest('section') as HTMLElement
  const [first] = within(own).getAllByRole('link', { name: /^第28项/ })
  expect(first).toHaveTextContent('原文写明市旅游局')
  expect(cards()[0]).toBe(first)
  const maybe = screen.getByText('可能 9 项').closest('section') as HTMLElement
  const others = within(maybe).getAllByRole('link', { name: /^第\d+项/ })
  expect(others).toHaveLength(9)
  for (const card of others) expect(card).toHaveTextContent(/原文只写“.+”，可能包括市旅游局/)
  fireEvent.click(screen.getByRole('tab', { name: '时间' }))
  expect(cards()[0]).toHaveAccessibleName(/^第28项/)
})
