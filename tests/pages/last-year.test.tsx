import { fireEvent, screen } from '@testing-library/react'
import DocumentPage from '@/pages/document'
import { documents } from '../../mock/api/replies'
import { openPage } from './open-page'

const PLAN = 'dcd4d5308'

function addPlanOf2014() {
  const plan = documents.find(({ id }) => id === PLAN)
  if (!plan) throw new Error('no plan')
  const [first, second, ...rest] = plan.tasks
  if (!first || !second) throw new Error('no tasks')
  const tasks = [
    first,
    { ...second, text: `演示数据：${second.text}`, units: second.units.slice(0, 1) },
    ...rest.slice(1),
  ].map((task) => ({ ...task, id: task.id.replace(PLAN, 'd00002014') }))
  const title = plan.title.replace('2015', '2014')
  documents.push({ ...plan, id: 'd00002014', year: 2014, title, tasks })
}

afterEach(() => {
  documents.splice(1)
})

it('compares a plan with the one of the year before, and says how surely', async () => {
  addPlanOf2014()
  openPage(DocumentPage, { id: PLAN })
  const summary = await screen.findByRole('button', { name: /^与上年相比/ })
  expect(summary).toHaveTextContent('延续 45，变化 1，新增 1，不再列出 0')
  fireEvent.click(summary)
  expect(screen.getByText(/不再列出，不等于已经完成/)).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: '新增' })).toBeInTheDocument()
  expect(screen.getByText(/^上年任务 2 · 相似度 0\.\d\d · 单位有变$/)).toBeInTheDocument()
})

it('says nothing where the series has no earlier plan', async () => {
  openPage(DocumentPage, { id: PLAN })
  await screen.findByText('复制文件出处')
  expect(screen.queryByText(/与上年相比/)).toBeNull()
})
