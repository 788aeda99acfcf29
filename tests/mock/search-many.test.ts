import type { SearchReply } from '../../src/contract'
import { createEmbeddedApi } from '../../mock'
import { documents } from '../../mock/api/replies'
import { atOnce, type Run } from '../../mock/api/run'

const COPIES = 30

beforeAll(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] })
  const [plan] = documents
  if (!plan) throw new Error('no plan')
  for (let at = 0; at < COPIES; at++) {
    const id = `copy-${at}`
    const tasks = plan.tasks.map((task) => ({ ...task, id: `${id}-${task.no}`, documentId: id }))
    documents.push({ ...plan, id, tasks, attachments: [] })
  }
})

afterAll(() => jest.useRealTimers())

it('while the index of many tasks is made, words are found as typed; asked again, all is told', async () => {
  let finishOpening = () => {}
  const opened = new Promise<void>((resolve) => (finishOpening = resolve))
  const runs: string[] = []
  const run: Run = async (work, isWanted) => {
    runs.push('run')
    if (runs.length === 1) await opened
    return atOnce(work, isWanted)
  }
  const api = createEmbeddedApi({ run })
  const ask = async (q: string, rest = '') => {
    const url = `/v1/search?q=${encodeURIComponent(q)}${rest}`
    return JSON.parse((await api.handle({ method: 'GET', url })).body) as SearchReply
  }

  const early = await ask('微门户')
  expect(early.partial).toBe(true)
  expect(early.results[0]).toMatchObject({ kind: 'task', title: expect.stringContaining('微门户') })
  expect((await ask('微门')).partial).toBe(true)
  const again = ask('微门')
  const narrowed = ask('政务', '&kind=unit')
  finishOpening()
  expect((await again).partial).toBeUndefined()
  expect((await again).total).toBeGreaterThanOrEqual(early.total)
  expect((await narrowed).results.map(({ kind }) => kind)).not.toContain('task')
  expect((await ask('微门户')).partial).toBeUndefined()

  // Once nobody asks, searches are rehearsed.
  const before = runs.length
  await jest.advanceTimersByTimeAsync(299)
  expect(runs).toHaveLength(before)
  await jest.advanceTimersByTimeAsync(1)
  expect(runs).toHaveLength(before + 1)
})
