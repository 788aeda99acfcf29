import { withRetries, withTurns } from '@/platform/api/patience'
import type { Transport, TransportReply } from '@/platform/api/transport'

const reply = (status: number, headers: Record<string, string> = {}): TransportReply => ({
  status,
  headers,
  body: '',
})
const get = { method: 'GET', url: '/v1/status' }

/** Answers in turn, and tells how often it was asked. */
function scripted(...answers: (TransportReply | Error)[]) {
  let asked = 0
  const transport: Transport = async () => {
    const answer = answers[Math.min(asked, answers.length - 1)]
    asked += 1
    if (answer instanceof Error || !answer) throw answer
    return answer
  }
  return { transport, times: () => asked }
}

it.each([
  ['silence', [new Error('offline'), reply(200)], 200, 2],
  ['a server that is away', [reply(503), reply(502), reply(200)], 200, 3],
  ['a refusal', [reply(404)], 404, 1],
  ['too many requests', [reply(429)], 429, 1],
  ['too many for a moment', [reply(429, { 'retry-after': '2' }), reply(200)], 200, 2],
  ['too many for a minute', [reply(429, { 'retry-after': '60' })], 429, 1],
  ['a server that stays away', [reply(503)], 503, 3],
  ['a server that asks for a long wait', [reply(503, { 'retry-after': '600' })], 503, 1],
])('a GET that meets %s', async (_, answers, status, times) => {
  const script = scripted(...answers)
  expect((await withRetries(script.transport, async () => undefined)(get)).status).toBe(status)
  expect(script.times()).toBe(times)
})

it('waits longer each time, and as long as the server asks', async () => {
  const waits: number[] = []
  const script = scripted(new Error('offline'), reply(503, { 'retry-after': '2' }), reply(200))
  await withRetries(script.transport, async (ms) => void waits.push(ms))(get)
  expect(waits[0]).toBeGreaterThanOrEqual(400)
  expect(waits[1]).toBe(2_000)
})

it('does not ask again where there is surely no network', async () => {
  const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const script = scripted(new Error('offline'))
  await expect(withRetries(script.transport)(get)).rejects.toThrow('offline')
  expect(script.times()).toBe(1)
  onLine.mockRestore()
})

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('never sends a %s twice', async (method) => {
  const script = scripted(new Error('offline'))
  await expect(withRetries(script.transport)({ ...get, method })).rejects.toThrow('offline')
  expect(script.times()).toBe(1)
})

it('has at most eight requests under way, and answers all, failures included', async () => {
  let underWay = 0
  let most = 0
  const slow: Transport = async ({ url }) => {
    underWay += 1
    most = Math.max(most, underWay)
    await new Promise((resolve) => setTimeout(resolve, 2))
    underWay -= 1
    if (url.endsWith('7')) throw new Error('offline')
    return reply(200)
  }
  const turns = withTurns(slow)
  const all = Array.from({ length: 50 }, (_, at) => turns({ method: 'GET', url: `/${at}` }))
  const settled = await Promise.allSettled(all)
  expect(most).toBe(8)
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(45)
})
