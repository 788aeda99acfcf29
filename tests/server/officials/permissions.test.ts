import { createInvitation } from '../../../server/src/services/officials/invitations'
import { startTestServer, type TestServer } from '../test-server'

const D = 'dcd4d5308'
let server: TestServer
let updateId: string
let tokens: Record<'public' | 'person' | 'official of A' | 'official of B', string | undefined>

const report = { unitId: 'lvyou-ju', stage: 'in_progress', note: '正在推进' }
const { unitId: _, ...content } = report

async function officialOf(unit: string): Promise<string> {
  const token = await server.signIn()
  const { code } = await createInvitation(server.runtime.db, unit, 7)
  await server.ask('POST', '/v1/me/units', { token, json: { code } })
  return token
}

beforeAll(async () => {
  server = await startTestServer()
  tokens = {
    public: undefined,
    person: await server.signIn(),
    'official of A': await officialOf('市旅游局'),
    'official of B': await officialOf('黄浦区'),
  }
  const { body } = await server.ask('POST', `/v1/tasks/${D}-28/updates`, {
    token: tokens['official of A'],
    json: report,
  })
  updateId = JSON.parse(body).update.id
})
afterAll(() => server.close())

type Write = readonly [method: string, url: string, json: object | undefined]

/** Every write, tried on what belongs to unit A (市旅游局, task 28). */
const writes: Record<string, () => Write> = {
  report: () => ['POST', `/v1/tasks/${D}-28/updates`, { ...report, note: `${Math.random()}` }],
  revise: () => ['PUT', `/v1/updates/${updateId}`, content],
  accept: () => ['POST', `/v1/tasks/${D}-28/acceptance`, { unitId: 'lvyou-ju' }],
  correct: () => ['POST', `/v1/tasks/${D}-28/corrections`, { text: '读错了' }],
  bind: () => ['POST', '/v1/me/units', { code: 'AAAAA-AAAAA-AAAAA-AAAAA' }],
  leave: () => ['DELETE', '/v1/me/units/lvyou-ju', undefined],
}

it.each([
  ['public', 'report', 401],
  ['public', 'revise', 401],
  ['public', 'accept', 401],
  ['public', 'correct', 200],
  ['public', 'bind', 401],
  ['public', 'leave', 401],
  ['person', 'report', 403],
  ['person', 'revise', 403],
  ['person', 'accept', 403],
  ['person', 'correct', 200],
  ['person', 'bind', 403],
  ['person', 'leave', 404],
  ['official of B', 'report', 403],
  ['official of B', 'revise', 403],
  ['official of B', 'accept', 403],
  ['official of B', 'correct', 200],
  ['official of B', 'bind', 403],
  ['official of B', 'leave', 404],
  ['official of A', 'report', 200],
  ['official of A', 'revise', 428],
  ['official of A', 'accept', 200],
  ['official of A', 'correct', 200],
  ['official of A', 'bind', 403],
  ['official of A', 'leave', 200],
  // After leaving: at once.
  ['official of A', 'report', 403],
] as const)('%s may not or may %s: %i', async (who, write, status) => {
  const [method, url, json] = writes[write]?.() ?? ['', '', undefined]
  const reply = await server.ask(method, url, { token: tokens[who], json })
  expect(reply.status).toBe(status)
  if (status >= 400) expect(JSON.parse(reply.body).title).toMatch(/[\u4e00-\u9fff]/)
})

it('a refused write leaves nothing behind', async () => {
  const rows = await server.runtime.db.selectFrom('task_updates').selectAll().execute()
  expect(rows.every(({ unit_id }) => unit_id === 'lvyou-ju')).toBe(true)
  expect(rows).toHaveLength(2)
})

it.each(['各区县政府', '相关区县政府', '没有的单位'])(
  'no invitation speaks for %s',
  async (name) => {
    await expect(createInvitation(server.runtime.db, name, 7)).rejects.toThrow(name)
  },
)
