import fc from 'fast-check'
import documents from '../../../../mock/data/documents.json'
import type { FeedPost, OfficialDocument } from '../../../../src/contract'
import { createDocumentSearch } from '../../../../src/domain/search'

const [given] = documents as unknown as OfficialDocument[]
if (!given) throw new Error('no document')
const whole = given

/** A year's plan of some tasks: its own ids, and a word of its own in every task. */
function planOf(year: number, most = 47): OfficialDocument {
  const id = `p${year}`
  return {
    ...whole,
    id,
    title: `${year}年计划`,
    issuedOn: `${year}-03-06`,
    tasks: whole.tasks.slice(0, most).map((task) => ({
      ...task,
      id: `${id}-${task.seq}`,
      documentId: id,
      text: `${task.text}第${year}号。`,
    })),
    attachments: [],
  }
}

/** Counts each text of a document that is read to be built. */
function counted(document: OfficialDocument, note: () => void): OfficialDocument {
  return {
    ...document,
    tasks: document.tasks.map((task) => ({
      ...task,
      get text() {
        note()
        return task.text
      },
    })),
  }
}

const queries = ['微门户', '电子政务', 'wmh', '经信委', '无障碍', '第2013号', '微们户', '31']

it('publishing one document reads that one, and none of the rest', () => {
  let reads = 0
  const old = Array.from({ length: 20 }, (_, at) => counted(planOf(1990 + at), () => (reads += 1)))
  const search = createDocumentSearch(old)
  search.search('微门户由谁负责')
  expect(reads).toBeGreaterThan(0)
  reads = 0
  search.change({ documents: [planOf(2014)] })
  const before = reads
  expect(search.search('第2014号')?.total).toBe(47)
  search.search('电子政务云建设什么时候完成')
  expect({ before, after: reads }).toEqual({ before: 0, after: 0 })
})

it('in whatever steps documents come, the first page is the same', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([2009, 2010, 2011, 2012, 2013], { minLength: 1 }),
      fc.integer({ min: 1, max: 47 }),
      (years, most) => {
        const growing = createDocumentSearch([planOf(years[0] ?? 2009, most)])
        growing.change({ documents: [planOf(1999)] })
        for (const year of years) growing.change({ documents: [planOf(year)] })
        growing.change({ goneDocuments: ['p1999'] })
        const fresh = createDocumentSearch(years.map((year) => planOf(year)))
        for (const q of queries) {
          expect(growing.search(q)).toEqual(fresh.search(q))
          expect(growing.suggest(q)).toEqual(fresh.suggest(q))
        }
      },
    ),
    { numRuns: 20 },
  )
})

it('takes a post in, and lets it go', () => {
  const post: FeedPost = {
    id: 'one',
    channel: '解读',
    title: '湿地巡护手记',
    summary: '',
    publishedAt: '2015-11-01T00:00:00.000Z',
    revisedAt: null,
    withdrawnAt: null,
    blocks: [],
    themeIds: [],
    unitIds: [],
  } as unknown as FeedPost
  const search = createDocumentSearch([whole])
  search.change({
    posts: [{ ...post, source: { documentId: whole.id } } as unknown as FeedPost],
  })
  expect(search.search('湿地巡护')?.results.map(({ id }) => id)).toEqual(['one'])
  search.change({ gonePosts: ['one'] })
  expect(search.search('湿地巡护')?.total).toBe(0)
})
