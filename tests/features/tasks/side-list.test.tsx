import { fireEvent, render, screen } from '@testing-library/react'
import { documents } from '../../../mock/api/replies'
import { filterTasks, NO_FILTER } from '@/domain/listing'
import { TaskSideList } from '@/features/tasks/beside/task-side-list'
import { useTaskListStore } from '@/features/tasks/list/task-list-store'

const [plan] = documents
if (!plan) throw new Error('no document')

const unitId = plan.units.find(({ name }) => name === '市旅游局')?.id ?? ''
const own = filterTasks(plan, { ...NO_FILTER, unitId }, () => false)
const show = (openId: string) =>
  render(
    <TaskSideList
      document={plan}
      openId={openId}
      today={null}
      mine={[]}
      isFollowed={() => false}
      action={() => null}
    />,
  )
const shown = () =>
  screen.getAllByRole('link', { name: /^第\d+项/ }).map((link) => parseInt(link.textContent ?? ''))
const open = () => screen.getAllByRole('link', { current: 'page' }).map((link) => link.textContent)

afterEach(() => useTaskListStore.setState({ view: 'theme', filter: NO_FILTER }))

it('keeps beside a task what the list was narrowed down by, until it is taken off there', () => {
  useTaskListStore.setState({ filter: { ...NO_FILTER, unitId } })
  show(own[0]?.id ?? '')
  expect(own.length).toBeLessThan(plan.tasks.length)
  expect([...shown()].sort((one, other) => one - other)).toEqual(own.map(({ no }) => no))
  expect(screen.getByText(`共 ${own.length} 项`)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '去掉筛选：市旅游局' }))
  expect(shown()).toEqual(plan.tasks.map(({ no }) => no))
})

it.each([
  ['theme', plan.tasks[30]?.id, /^31开展政府网站微门户建设/],
  ['time', plan.tasks[30]?.id, /^31开展政府网站微门户建设/],
  ['theme', plan.parts[0]?.themes[0]?.id, /^推进网上政务大厅建设/],
  ['unit', unitId, /^市旅游局/],
] as const)('by %s, says what is open: %s', (view, id = '', name) => {
  useTaskListStore.setState({ view })
  show(id)
  expect(open()).toEqual([expect.stringMatching(name)])
})

it('narrows by no unit that this plan does not name', () => {
  useTaskListStore.setState({ filter: { ...NO_FILTER, unitId: 'elsewhere' } })
  show(own[0]?.id ?? '')
  expect(shown()).toHaveLength(plan.tasks.length)
})
