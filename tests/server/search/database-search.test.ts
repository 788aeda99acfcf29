import documents from '../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../src/contract'
import {
  createDocumentSearch,
  type DocumentSearch,
  type SearchPage,
} from '../../../src/domain/search'
import { listPosts } from '../../../server/src/repositories/content/posts'
import {
  openDatabaseSearch,
  type Searching,
} from '../../../server/src/services/search/database-search'
import { judgedDocuments } from '../../bench/search/corpus'
import judged from '../../bench/search/judged-queries.json'
import { madeQueries } from '../../bench/search/query-sets'
import { askedQuestions } from '../../domain/search/asked-questions'
import { judgedQuestions } from '../../domain/search/judged'
import { startTestServer, type TestServer } from '../test-server'

const library = documents as unknown as OfficialDocument[]
const [plan] = library
if (!plan) throw new Error('no document')

let server: TestServer
let inMemory: DocumentSearch
let inDatabase: Searching

beforeAll(async () => {
  server = await startTestServer({ mostInMemory: 0 })
  const { db } = server.runtime
  const posts = await listPosts(db, { until: '9', limit: 1000 })
  inMemory = createDocumentSearch(library, posts)
  inDatabase = await openDatabaseSearch(db)
})
afterAll(() => server.close())

it('answers every judged query as the engine in memory does', async () => {
  for (const { q } of judged) {
    expect({ q, ...(await inDatabase.search(q)) }).toEqual({ q, ...inMemory.search(q) })
  }
})

it('suggests the same, and answers questions alike', async () => {
  for (const { q } of judged.slice(0, 20)) {
    expect({ q, all: await inDatabase.suggest(q) }).toEqual({ q, all: inMemory.suggest(q) })
  }
  const ofPlan = [
    '一共有多少项任务',
    '有几个方面',
    '2015年的安排什么时候印发的',
    '谁印发的',
    '2016年的文号是什么',
  ]
  for (const q of [...ofPlan, ...askedQuestions.slice(0, 25).map(([asked]) => asked)]) {
    expect((await inDatabase.search(q))?.answer).toEqual(inMemory.search(q)?.answer)
  }
})

it('searches what is asked about alike, and binds answers alike', async () => {
  const silent = [...askedQuestions, ...judgedQuestions].filter(([, right]) => right === null)
  for (const [q] of silent.slice(0, 60)) {
    expect({ q, ...(await inDatabase.search(q)) }).toEqual({ q, ...inMemory.search(q) })
  }
  for (const page of [{ kind: 'post' }, { kind: 'task' }, { certainty: 'possible' }] as const) {
    for (const q of [
      '谁负责微门户',
      '热线归谁管',
      '静安区要做什么',
      '热线接通率是多少',
      '政务云花了多少钱',
    ]) {
      expect(await inDatabase.search(q, page)).toEqual(inMemory.search(q, page))
    }
  }
})

it('finds the same for pinyin, slips and all other ways of typing', async () => {
  const differing: string[] = []
  for (const { q, kind } of madeQueries(judgedDocuments(), 12, 11)) {
    const ids = (found: ReturnType<DocumentSearch['search']>) =>
      found?.results.map(({ kind: of, id }) => `${of}:${id}`).join(' ')
    if (ids(await inDatabase.search(q)) !== ids(inMemory.search(q))) differing.push(`${kind} ${q}`)
  }
  expect(differing).toEqual([])
})

it('puts whole numbers before pieces of others alike', async () => {
  for (const q of [
    '100万',
    '10',
    '200',
    '15',
    '2015年',
    '6万',
    '99.8%',
    '2.6万多条',
    '1400',
    '第3',
  ]) {
    expect({ q, ...(await inDatabase.search(q)) }).toEqual({ q, ...inMemory.search(q) })
  }
})

const pages: SearchPage[] = [
  { kind: 'task' },
  { unit: 'jingji-xinxihua-wei' },
  { certainty: 'possible', unit: plan.units[0]?.id ?? '' },
  { hasTarget: 'true' },
  { hasTarget: 'false' },
  { dueTo: '2015-12-31' },
  { document: plan.id },
  { document: 'nothing' },
  { theme: 'nothing', unit: 'nothing' },
  { theme: plan.tasks[0]?.themeId ?? '' },
  { channel: 'reading' },
  { until: '2015-03-10T00:00:00.000Z' },
  { limit: 5, cursor: 'o15' },
  { limit: 1, cursor: 'o1' },
  { limit: 2, cursor: 'o1', kind: 'task' },
  { cursor: 'o999999' },
]

it.each(pages.map((page) => ({ page })))(
  'narrows down and pages alike: $page',
  async ({ page }) => {
    for (const q of ['电子政务', '政务 平台', '办', '第3项', '3', '静安区要做什么']) {
      expect(await inDatabase.search(q, page)).toEqual(inMemory.search(q, page))
    }
  },
)

it.each([
  '',
  '   ',
  '。,、',
  '\ud800',
  '\u0000',
  '.*+?^${}()|[]\\',
  "';--",
  '%_',
  '的'.repeat(2000),
  'zh'.repeat(100),
  '😀',
  '政务 '.repeat(300),
])('answers bad input %# as in memory', async (q) => {
  expect(await inDatabase.search(q)).toEqual(inMemory.search(q))
  expect(await inDatabase.suggest(q)).toEqual(inMemory.suggest(q))
})

it('refuses a cursor that is none of its own', async () => {
  expect(await inDatabase.search('电子政务', { cursor: 'nonsense' })).toBeNull()
})
