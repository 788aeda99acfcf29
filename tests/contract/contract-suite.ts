import * as v from 'valibot'
import { endpoints, MAX_QUERY_LENGTH, Problem, type EndpointName } from '../../src/contract'
import type { readingEndpoints } from '../../src/contract/endpoints/reading'

export interface ApiReply {
  status: number
  body: string
}

export type Ask = (method: string, url: string) => Promise<ApiReply>

const DOCUMENT = 'dcd4d5308'

/** Every reading endpoint, with an input that has an answer. */
const good: Record<keyof typeof readingEndpoints, string> = {
  getStatus: '/v1/status',
  listDocuments: '/v1/documents',
  getDocument: `/v1/documents/${DOCUMENT}`,
  getDocumentSource: `/v1/documents/${DOCUMENT}/source`,
  getTask: `/v1/tasks/${DOCUMENT}-31`,
  listUnits: '/v1/units',
  listFeed: '/v1/feed?limit=5',
  getPost: `/v1/feed/${DOCUMENT}-notice`,
  search: `/v1/search?q=${encodeURIComponent('微门户')}`,
  suggest: `/v1/search/suggest?q=${encodeURIComponent('经信')}`,
}

/** How many items a reply's lists hold, all the way down: what tolerance drops shows here. */
function countItems(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + 1 + countItems(one), 0)
  if (value !== null && typeof value === 'object') {
    return Object.values(value).reduce((sum: number, one) => sum + countItems(one), 0)
  }
  return 0
}

/** The one contract suite: what differs between two implementations under it is a bug. */
export function describeContract(name: string, ask: Ask): void {
  describe(`the contract, kept by ${name}`, () => {
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
      ['/v1/feed?channel=gossip', 400],
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

    it.each(['', ' ', '。、,', '😀', '%'])(
      'a search for %j finds nothing, and says so',
      async (q) => {
        const { status, body } = await ask('GET', `/v1/search?q=${encodeURIComponent(q)}`)
        expect(status).toBe(200)
        expect(JSON.parse(body)).toMatchObject({ answer: null })
      },
    )

    it.each([
      ['🙂微门户', 1, '表情符号没有参加查找'],
      ['800M', 1, '没有“800M”，按“800兆”查找'],
      ['weimnhu', 1, '没有“weimnhu”，按“微门户”查找'],
      ['第三十一项', 1, undefined],
      ['7', 1, undefined],
      ['政务云有多少台服务器', 2, '原文没有直接的回答，按“政务云”查找'],
      ['静安寺要做什么', 0, undefined],
      ['a b c d e f g h i', 0, '只查找了前 8 个词：a b c d e f g h'],
    ])(
      'a search for %s finds %i task, and says what was not looked for',
      async (q, count, note) => {
        const url = `/v1/search?kind=task&q=${encodeURIComponent(q)}`
        const { results, notes } = JSON.parse((await ask('GET', url)).body)
        expect(results).toHaveLength(count)
        expect(notes[0]).toBe(note)
      },
    )

    it('tells of two citations of the same words which place each is from', async () => {
      const url = `/v1/search?q=${encodeURIComponent('市民热线谁负责')}`
      const { answer } = v.parse(endpoints.search.reply, JSON.parse((await ask('GET', url)).body))
      const quote = '(责任部门:市信访办)'
      const own = { kind: 'task', documentId: DOCUMENT, quote }
      expect(answer?.citations).toEqual([
        { ...own, taskNo: 34, taskId: `${DOCUMENT}-34`, place: 'task:34' },
        { ...own, taskNo: 35, taskId: `${DOCUMENT}-35`, place: 'task:35' },
      ])
    })

    it('names a place of the source where an answer is from an attachment', async () => {
      const url = `/v1/search?q=${encodeURIComponent('热线接通率是多少')}`
      const { answer } = JSON.parse((await ask('GET', url)).body)
      const { body } = await ask('GET', good.getDocumentSource)
      const { text, blocks } = v.parse(endpoints.getDocumentSource.reply, JSON.parse(body))
      const [{ place, quote }] = answer.citations
      const block = blocks.find(({ ref }) => ref === place)
      expect(text.slice(block?.start, block?.end)).toContain(quote)
    })

    it('narrows by a certainty alone, as with a unit', async () => {
      const totals: number[] = []
      for (const certainty of ['certain', 'possible']) {
        const url = `/v1/search?q=${encodeURIComponent('建设')}&kind=task&certainty=${certainty}`
        totals.push(JSON.parse((await ask('GET', url)).body).total)
      }
      const [certain = 0, possible = 0] = totals
      expect(possible).toBeGreaterThan(0)
      expect(certain).toBeGreaterThan(possible)
    })

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

    it('gives the same bytes for the same question', async () => {
      const url = good.getDocument
      expect((await ask('GET', url)).body).toBe((await ask('GET', url)).body)
    })
  })
}
