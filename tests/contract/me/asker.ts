import * as v from 'valibot'
import { endpoints, Problem, type EndpointName } from '../../../src/contract'
import type { ApiReply } from '../contract-suite'

/** Asks as a session (or, without `token`, as nobody), with a body where there is one. */
export type AskAs = (
  method: string,
  url: string,
  token?: string | null,
  body?: unknown,
) => Promise<ApiReply>

/** A task of the plan that both implementations hold. */
export const TASK = 'dcd4d5308-31'

/** What the parts of the suite ask with. */
export function createAsker(ask: AskAs) {
  const newcomer = async () => {
    const { status, body } = await ask('POST', '/v1/session', null, { platform: 'h5' })
    expect(status).toBe(200)
    return v.parse(endpoints.createSession.reply, JSON.parse(body)).token
  }
  const asked = async <Name extends EndpointName>(
    endpoint: Name,
    token: string,
    url: string,
    body?: unknown,
  ) => {
    const reply = await ask(endpoints[endpoint].method, url, token, body)
    expect([reply.status, reply.status === 200 ? '' : reply.body]).toEqual([200, ''])
    return v.parse(endpoints[endpoint].reply, JSON.parse(reply.body)) as v.InferOutput<
      (typeof endpoints)[Name]['reply']
    >
  }
  const refused = async (
    method: string,
    url: string,
    token: string | null,
    expected: number,
    body?: unknown,
  ) => {
    const reply = await ask(method, url, token, body)
    expect([method, url, reply.status]).toEqual([method, url, expected])
    const problem = v.parse(Problem, JSON.parse(reply.body))
    expect(problem.status).toBe(expected)
    expect(problem.title).toMatch(/[\u4e00-\u9fff]/)
  }
  const follow = (token: string, body: unknown) =>
    asked('createSubscription', token, '/v1/me/subscriptions', body)
  const list = async (token: string) =>
    (await asked('listSubscriptions', token, '/v1/me/subscriptions')).subscriptions
  return { ask, newcomer, asked, refused, follow, list }
}

export type Asker = ReturnType<typeof createAsker>
