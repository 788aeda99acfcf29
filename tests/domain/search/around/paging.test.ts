import documents from '../../../../mock/data/documents.json'
import posts from '../../../../mock/data/posts.json'
import { endpoints, type FeedPost, type OfficialDocument } from '../../../../src/contract'
import { createDocumentSearch } from '../../../../src/domain/search'
import { sortOf } from '../../../../src/domain/search/entries/sorts'
import { countingKinds } from '../../../../src/domain/search/query/whole-reply'

const library = documents as unknown as OfficialDocument[]
const [plan] = library
if (!plan) throw new Error('no document')
const { search, suggest } = createDocumentSearch(library, posts as unknown as FeedPost[])

/** All pages of a query, one after the other. */
function paged(q: string, limit: number) {
  const keys: string[] = []
  const totals = new Set<number>()
  let cursor: string | undefined
  do {
    const reply = search(q, { limit, cursor })
    if (!reply) throw new Error('a cursor that is not our own')
    keys.push(...reply.results.map(({ kind, id }) => `${kind}:${id}`))
    totals.add(reply.total)
    cursor = reply.nextCursor ?? undefined
  } while (cursor !== undefined)
  return { keys, totals }
}

it.each([
  '31',
  '1',
  '10',
  '21',
  '第31项',
  '市',
  '政务',
  '微门户',
  '静安区要做什么',
  '谁负责微门户',
  '热线归谁管',
  '经信委有几项任务',
])('every result of %s is on one page, and all of them are counted', (q) => {
  const whole = search(q, { limit: 1000 })
  const all = whole?.results.map(({ kind, id }) => `${kind}:${id}`)
  expect(whole?.total).toBe(all?.length)
  expect(new Set(all).size).toBe(all?.length)
  for (const limit of [1, 2, 7]) {
    const { keys, totals } = paged(q, limit)
    expect(keys).toEqual(all)
    expect([...totals]).toEqual([whole?.total])
  }
})

it('tells how many there are of each kind', () => {
  for (const q of ['市', '31', '静安区要做什么']) {
    const { kinds = [], total = 0, results = [] } = search(q, { limit: 1000 }) ?? {}
    expect(kinds.reduce((sum, { total: own }) => sum + own, 0)).toBe(total)
    for (const { kind, total: own } of kinds) {
      expect(results.filter((result) => result.kind === kind)).toHaveLength(own)
    }
    expect(search(q, { limit: 3 })?.kinds).toEqual(kinds)
  }
})

it('a number alone means the task of the newest document first', () => {
  const newer: OfficialDocument = JSON.parse(
    JSON.stringify({ ...plan, issuedOn: '2016-03-06' }).replaceAll(plan.id, 'dnewer'),
  )
  const both = createDocumentSearch([plan, newer])
  const ids = (q: string) =>
    both
      .search(q)
      ?.results.slice(0, 2)
      .map(({ id }) => id)
  expect(ids('31')).toEqual(['dnewer-31', `${plan.id}-31`])
  expect(ids('第31项')).toEqual(['dnewer-31', `${plan.id}-31`])
  expect(both.suggest('31').map(({ id }) => id)).toEqual(['dnewer-31', `${plan.id}-31`])
  expect(suggest('31').map(({ id }) => id)).toEqual([`${plan.id}-31`])
})

it('a cursor beyond the end is an empty page, not the first one', () => {
  expect(search('市', { cursor: 'o999999' })).toMatchObject({ results: [], nextCursor: null })
})

it('counts each kind for itself', () => {
  const { accepts, totalOf } = countingKinds(() => true)
  const kinds = endpoints.search.query.entries.kind.wrapped.options
  kinds.forEach((kind, at) => {
    for (let times = 0; times <= at; times++) accepts(`${kind}:1`, sortOf(kind))
  })
  expect(kinds.map((kind) => totalOf(kind))).toEqual(kinds.map((_, at) => at + 1))
})

it.each([
  '微门户什么时候完成',
  '谁负责微门户',
  '热线归谁管',
  '经信委有几项任务',
  '热线接通率是多少',
])('what the answer to %s cites comes before all else', (q) => {
  const { answer, results } = search(q, { limit: 100 }) ?? {}
  const cited = answer?.citations.filter(({ taskId }) => taskId !== undefined) ?? []
  const tasks = [...new Set(cited.map(({ taskId }) => taskId))]
  expect(answer?.citations.length).toBeGreaterThan(0)
  expect(results?.slice(0, tasks.length).map(({ id }) => id)).toEqual(tasks)
})
