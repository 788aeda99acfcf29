import documents from '../../../../mock/data/documents.json'
import posts from '../../../../mock/data/posts.json'
import type { FeedPost, OfficialDocument } from '../../../../src/contract'
import { createDocumentSearch, createSearchEngine } from '../../../../src/domain/search'
import { bestOf } from '../../../../src/domain/search/matching/top'

const library = documents as unknown as OfficialDocument[]
const [plan] = library
if (!plan) throw new Error('no document')
const { search, suggest } = createDocumentSearch(library, posts as unknown as FeedPost[])

it('answers only what the filters leave in', () => {
  const asked = '谁负责微门户'
  expect(search(asked)?.answer?.text).toContain('市政府办公厅')
  expect(search(asked, { document: plan.id })?.answer).toEqual(search(asked)?.answer)
  expect(search(asked, { kind: 'task' })?.answer).toEqual(search(asked)?.answer)
  expect(search(asked, { kind: 'post' })?.answer).toBeNull()
  expect(search(asked, { document: 'none' })?.answer).toBeNull()
  expect(search(asked, { until: '9' })?.answer).toEqual(search(asked)?.answer)
  // All of its tasks but one may be certain.
  const unit = plan.units.find(({ name }) => name === '静安区')?.id ?? ''
  const duties = search('静安区要做什么')?.answer
  expect(duties?.text).toContain('确定')
  expect(search('静安区要做什么', { unit, certainty: 'possible' })?.answer).toBeNull()
})

it.each([
  [{ document: 'none' }, '没有编号为 none 的文件'],
  [{ theme: 'none' }, '没有编号为 none 的主题'],
  [{ unit: 'none' }, '没有编号为 none 的单位'],
])('tells that what it is narrowed down to is not there: %j', (filter, note) => {
  expect(search('市', filter)).toMatchObject({ total: 0, notes: [note] })
})

it('tells nothing of what is there', () => {
  const theme = plan.tasks[0]?.themeId ?? ''
  const unit = plan.units[0]?.id ?? ''
  expect(search('市', { document: plan.id, theme, unit })?.notes).toEqual([])
})

it.each([
  ['政务云有多少台服务器', '政务云'],
  ['12345热线一年接多少电话', '12345 热线'],
  ['谁负责网上信访大厅', '网上信访大厅'],
  ['微门户花了多少钱', '微门户'],
  ['政务云建成了吗', '政务云'],
  ['黄浦区各街道要做什么', '黄浦区'],
])('searches what is asked about where nothing answers: %s', (asked, words) => {
  const reply = search(asked)
  expect(reply?.answer).toBeNull()
  expect(reply?.notes).toEqual([`原文没有直接的回答，按“${words}”查找`])
  expect(reply?.results).toEqual(search(words)?.results)
  expect(reply?.kinds).toEqual(search(words)?.kinds)
  expect(reply?.total).toBeGreaterThan(0)
})

it('takes no half of a word, and nothing that says little, for what is asked about', () => {
  for (const asked of ['健康码谁负责', '静安寺要做什么', '第48项谁负责', '上海有多少个地铁站']) {
    expect(search(asked)).toMatchObject({ answer: null, total: 0, notes: [] })
  }
})

it('shows under an answer the words that it cites', () => {
  const { answer, results = [] } = search('热线接通率是多少') ?? {}
  const quote = answer?.citations[0]?.quote ?? 'none'
  expect(results[0]?.snippet).toContain(quote.slice(0, 40))
})

it('suggests to begin with what several tasks name', () => {
  const counts = suggest('').map(
    ({ text }) => plan.tasks.filter(({ tags }) => tags.includes(text)).length,
  )
  expect(counts.length).toBeGreaterThanOrEqual(4)
  expect(Math.min(...counts)).toBeGreaterThan(1)
  expect(counts).toEqual([...counts].sort((one, other) => other - one))
})

it.each([null, undefined, 123, {}, []])('%j is searched for as nothing', (query) => {
  const typed = query as unknown as string
  expect(search(typed)).toEqual(search(''))
  expect(suggest(typed)).toEqual(suggest(''))
  expect(createSearchEngine([]).find(typed)).toMatchObject({ ids: [], total: 0 })
})

it('keeps the best of very many, however far down, and in order', () => {
  const compared = { times: 0 }
  // Each is better than the one before: the worst for whatever puts each in its place.
  const counted = (at: number) => ({
    valueOf() {
      compared.times += 1
      return at
    },
  })
  const many = 5000
  const best = bestOf(many)
  for (let at = 0; at < many; at++) best.offer(at, counted(at) as unknown as number)
  expect(best.items(many - 3)).toEqual([2, 1, 0])
  expect(compared.times).toBeLessThan(many * 100)
})

it('keeps the same as all put in order', () => {
  const all = Array.from(
    { length: 3000 },
    (_, at) => [at, (at * 7919) % 101, (at * 31) % 7] as const,
  )
  const whole = [...all].sort(
    ([a, one, before], [b, other, after]) => other - one || before - after || a - b,
  )
  for (const most of [0, 1, 20, 500, 3000, 9000]) {
    const best = bestOf(most)
    for (const one of all) best.offer(...one)
    expect(best.items()).toEqual(whole.slice(0, most).map(([at]) => at))
  }
})

it('pages to the end and far beyond it', () => {
  expect(search('市', { cursor: 'o999999', limit: 100 })?.results).toEqual([])
  expect(search('市', { limit: 1_000_000 })?.results).toHaveLength(search('市')?.total ?? 0)
})
