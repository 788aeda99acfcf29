import * as v from 'valibot'
import { MAX_QUERY_LENGTH, Problem } from '../../../src/contract'
import type { Ask } from './ask'

/** What is not there, or not asked for as declared, is refused in words. */
export function describeRefusals(ask: Ask): void {
  it.each([
    ['/v1/documents/d00000000', 404],
    ['/v1/documents/%E0%A4%A', 400],
    ['/v1/documents/d00000000/source', 404],
    ['/v1/tasks/none', 404],
    ['/v1/tasks/%20', 400],
    ['/v1/tasks/A<script>', 400],
    ['/v1/feed/none', 404],
    ['/v1/feed?cursor=nonsense', 400],
    ['/v1/feed?limit=0', 400],
    ['/v1/feed?limit=many', 400],
    ['/v1/search', 400],
    ['/v1/search?q=%FF', 400],
    ['/v1/search?q=a&cursor=nonsense', 400],
    [`/v1/search?q=${'a'.repeat(MAX_QUERY_LENGTH + 1)}`, 400],
    ['/v1/search?q=a&colour=red', 400],
    ['/v1/search?q=a&channel=gossip', 400],
    ['/v1/search?q=a&dueTo=2015-13-01', 400],
    ['/v1/search?q=a&dueFrom=2015-12-31&dueTo=2015-01-01', 400],
    ['/v1/search?q=a&q=b', 400],
    ['/v1/feed?channel=gossip', 400],
    ['/v1/posts', 400],
    ['/v1/posts?ids=', 400],
    ['/v1/posts?ids=a,,b', 400],
    [`/v1/posts?ids=${Array.from({ length: 21 }, (_, at) => `p${at}`).join()}`, 400],
    ['/v1/status?x=1', 400],
    ['/v1/nothing', 404],
    ['/', 404],
  ])('%s is refused with %i, as problem details', async (url, expected) => {
    const { status, body } = await ask('GET', url)
    expect(status).toBe(expected)
    const problem = v.parse(Problem, JSON.parse(body))
    expect(problem.status).toBe(expected)
    expect(problem.title).toMatch(/[\u4e00-\u9fff]/)
    if (expected === 400) expect(problem.errors?.[0]?.path).toBeTruthy()
  })

  it.each(['POST', 'PUT', 'DELETE'])(
    '%s on a reading address is refused with 405',
    async (method) => {
      expect((await ask(method, '/v1/documents')).status).toBe(405)
    },
  )
}
