import { createRequire } from 'node:module'
import { startTestServer, type TestServer } from '../server/test-server'

interface OldClient {
  endpoints: Record<string, object>
  request: (endpoint: object | undefined, input: object) => Promise<Record<string, unknown>>
}
interface Options {
  url: string
  method: string
  header: Record<string, string>
  data?: string
}

let server: TestServer
let old: OldClient
let change: (body: string) => string = (body) => body

beforeAll(async () => {
  server = await startTestServer()
  const request = async ({ url, method, header, data }: Options) => {
    const reply = await server.app.request(url, { method, headers: header, body: data })
    return {
      statusCode: reply.status,
      header: Object.fromEntries(reply.headers),
      data: change(await reply.text()),
    }
  }
  Object.assign(globalThis, { oldClient: { request } })
  old = createRequire(__filename)('./fixtures/client-of-november.js') as OldClient
})
afterAll(() => server.close())

const ask = (name: string, input: object = {}) => old.request(old.endpoints[name], input)
const ID = 'dcd4d5308'

async function countTasks(): Promise<number> {
  const { document } = (await ask('getDocument', { id: ID })) as { document: { tasks: object[] } }
  return document.tasks.length
}

it('reads all that it knows from today’s server', async () => {
  expect(await ask('getStatus')).toMatchObject({ today: '2015-11-16', minClient: '0.1.0' })
  const { documents } = await ask('listDocuments')
  expect(documents).toEqual([expect.objectContaining({ id: ID })])
  expect(await countTasks()).toBe(47)
  expect(await ask('getTask', { id: `${ID}-31` })).toMatchObject({
    task: { no: 31, dueOn: '2015-12-31', dueBasis: 'inferred' },
  })
  expect((await ask('listUnits')).units).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: 'huangpu' })]),
  )
  expect((await ask('search', { q: '微门户' })).results).toEqual(
    expect.arrayContaining([expect.objectContaining({ taskNo: 31 })]),
  )
  expect((await ask('suggest', { q: '经信' })).suggestions).not.toEqual([])
  expect((await ask('listFeed', { limit: 5 })).posts).not.toEqual([])
})

it('comes in, follows, is reminded and leaves', async () => {
  const target = { kind: 'theme', id: `${ID}-p1t1` }
  const made = await ask('createSubscription', { target })
  expect(made).toMatchObject({ target, certainty: 'all', paused: false })
  expect((await ask('listSubscriptions')).subscriptions).toHaveLength(1)
  expect(await ask('listInbox')).toMatchObject({ messages: [], unread: 0 })
  expect(await ask('getReminderSettings')).toMatchObject({ leadDays: [30, 7, 1, 0] })
  await ask('deleteSubscription', { id: made.id })
  expect((await ask('listSubscriptions')).subscriptions).toEqual([])
})

it('says a refusal of today in the words that came', async () => {
  await expect(ask('getTask', { id: 'none' })).rejects.toMatchObject({
    kind: 'problem',
    problem: { status: 404, title: expect.stringMatching(/[\u4e00-\u9fff]/) },
  })
})

/** Every object gains a field, and the enum values of a task are newer than the client. */
function grow(body: string): string {
  const bases = /"(dueBasis|role|kind|stage|strength)":"[^"]*"/g
  return body.replace(/\{"/g, '{"mood":"calm","').replace(bases, '"$1":"prophesied"')
}

it('reads a server still newer: fields and enum values that it does not know', async () => {
  change = grow
  try {
    expect(await countTasks()).toBe(47)
    expect(await ask('getTask', { id: `${ID}-31` })).toMatchObject({ task: { dueBasis: 'other' } })
    expect(await ask('search', { q: '微门户' })).toMatchObject({ total: expect.any(Number) })
    expect(await ask('listFeed', { limit: 5 })).toMatchObject({ posts: expect.any(Array) })
  } finally {
    change = (body) => body
  }
})
