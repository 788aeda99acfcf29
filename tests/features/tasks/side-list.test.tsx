import { fireEvent, render, screen } from '@testing-library/react'
import { documents } from '../../../mock/api/replies'
import { filterTasks, NO_FILTER } from '@/domain/listing'
import { useTaskListStore } from '@/features/tasks/list/task-list-store'
import { TaskSideList } from '@/features/tasks/list/task-side-list'

const [plan] = documents
if (!plan) throw new Error('no document')

const unitId = plan.units.find(({ name }) => name === '市旅游局')?.id ?? ''
const own = filterTasks(plan, { ...NO_FILTER, unitId }, () => false)
const show = (currentId: string) =>
  render(<TaskSideList document={plan} currentId={currentId} isFollowed={() => false} />)
const shown = () => screen.getAllByRole('link').map((link) => parseInt(link.textContent ?? ''))

afterEach(() => useTaskListStore.setState({ filter: NO_FILTER }))

it('keeps beside a task what the list was narrowed down by, until all is asked for', () => {
  useTaskListStore.setState({ filter: { ...NO_FILTER, unitId } })
  show(own[0]?.id ?? '')
  expect(own.length).toBeLessThan(plan.tasks.length)
  expect(shown()).toEqual(own.map(({ no }) => no))
  expect(screen.getByText(`市旅游局 · ${own.length} 项`)).toBeInTheDocument()
  fireEvent.click(screen.getByText('看全部'))
  expect(shown()).toEqual(plan.tasks.map(({ no }) => no))
})

it('shows all beside a task that was not in the list', () => {
  useTaskListStore.setState({ filter: { ...NO_FILTER, unitId } })
  const other = plan.tasks.find(({ id }) => !own.some((task) => task.id === id))
  show(other?.id ?? '')
  expect(shown()).toEqual(plan.tasks.map(({ no }) => no))
})
