import * as v from 'valibot'
import { endpoints, type EndpointName } from '../../../src/contract'
import { DOCUMENT, good, type Ask } from './ask'

/** How many items a reply's lists hold, all the way down: what tolerance drops shows here. */
function countItems(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + 1 + countItems(one), 0)
  if (value !== null && typeof value === 'object') {
    return Object.values(value).reduce((sum: number, one) => sum + countItems(one), 0)
  }
  return 0
}

/** Every reading endpoint answers as it is declared. */
export function describeReplies(ask: Ask): void {
  it.each(Object.entries(good))(
    '%s answers %s as declared, losing nothing',
    async (endpoint, url) => {
      const { status, body } = await ask('GET', url)
      expect(status).toBe(200)
      const json: unknown = JSON.parse(body)
      // The table is keyed by endpoint name.
      const reply = v.parse(endpoints[endpoint as EndpointName].reply, json)
      expect(countItems(reply)).toBeGreaterThanOrEqual(countItems(json))
    },
  )

  it('names posts beside a task and beside a post, each with the reason', async () => {
    for (const url of [good.getTask, `/v1/feed/${DOCUMENT}-guide-p3t1`]) {
      const { relatedPosts } = JSON.parse((await ask('GET', url)).body)
      expect(relatedPosts.length).toBeGreaterThan(0)
      expect(relatedPosts.length).toBeLessThanOrEqual(5)
      for (const { id, reason } of relatedPosts) {
        expect(reason).toMatch(/[\u4e00-\u9fff]/)
        expect((await ask('GET', `/v1/feed/${id}`)).status).toBe(200)
      }
    }
  })

  it('gives posts together as each alone, once, and leaves out what is not there', async () => {
    const ids = [`${DOCUMENT}-notice`, 'none', `${DOCUMENT}-guide-p3t1`, `${DOCUMENT}-notice`]
    const { posts } = JSON.parse((await ask('GET', `/v1/posts?ids=${ids.join()}`)).body)
    const alone = [ids[0], ids[2]].map(async (id) =>
      JSON.parse((await ask('GET', `/v1/feed/${id}`)).body),
    )
    expect(posts).toEqual(await Promise.all(alone))
  })

  it('gives the same bytes for the same question', async () => {
    const url = good.getDocument
    expect((await ask('GET', url)).body).toBe((await ask('GET', url)).body)
  })
}
