import { feedPage } from '../../../src/domain/posts/feed-page'
import { endOfDay } from '../../../src/domain/posts/schedule'
import { good, posts, read } from './published'

it('does not show a post before its day', () => {
  const { posts: scheduled } = read(good().replace('2015-03-06', '2015-12-01'))
  expect(feedPage(scheduled, { until: endOfDay('2015-11-30') })?.posts).toHaveLength(0)
  expect(feedPage(scheduled, { until: endOfDay('2015-12-01') })?.posts).toHaveLength(1)
})

it('pages through 10,000 posts, each once, though one comes and one is withdrawn meanwhile', () => {
  const [first] = posts
  if (!first) throw new Error('no posts')
  const many = Array.from({ length: 10_000 }, (_, at) => ({ ...first, id: `p-${20_000_000 - at}` }))
  const seen: string[] = []
  let cursor: string | undefined
  let held = many
  do {
    const page = feedPage(held, { until: endOfDay('2015-11-16'), cursor, limit: 100 })
    seen.push(...(page?.posts ?? []).map(({ id }) => id))
    cursor = page?.nextCursor ?? undefined
    held = [{ ...first, id: 'z-new' }, ...many.filter(({ id }) => id !== seen.at(-1))]
  } while (cursor)
  expect(new Set(seen).size).toBe(10_000)
  expect(seen).toHaveLength(10_000)
})

it('keeps the first page under 30 KB, also of the longest titles that a post may have', () => {
  const [first] = posts
  if (!first) throw new Error('no posts')
  const longest = Array.from({ length: 20 }, (_, at) => ({
    ...first,
    id: `p-${at}-${'x'.repeat(50)}`,
    title: '题'.repeat(80),
    summary: '摘'.repeat(160),
  }))
  const page = JSON.stringify(feedPage(longest, { until: endOfDay('2015-11-16') }))
  const size = new TextEncoder().encode(page).length
  expect(size).toBeGreaterThan(15_000)
  expect(size).toBeLessThan(30_000)
})

it('keeps the first page of the feed under 30 KB', () => {
  const page = JSON.stringify(feedPage(posts, { until: endOfDay('2015-11-16') }))
  expect(new TextEncoder().encode(page).length).toBeLessThan(30_000)
})
