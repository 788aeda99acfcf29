import fc from 'fast-check'
import documents from '../../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../../src/contract'
import { createDocumentSearch } from '../../../../src/domain/search'

const [document] = documents as unknown as OfficialDocument[]
if (!document) throw new Error('no document')
const { search, suggest } = createDocumentSearch([document])
const find = (q: string) => search(q)?.results ?? []

it.each([
  ['微门户', [31]],
  ['无障碍', [33]],
  ['垃圾分类', [21]],
  ['ＡＰＰ', [19, 21]],
  ['app', [19, 21]],
  ['政务 云 迁移', [11]],
])('"%s" finds one of tasks %j first', (q, nos) => {
  expect(nos).toContain(find(q).find(({ kind }) => kind === 'task')?.taskNo)
})

it.each([
  ['of two years', { title: '2014年计划', number: '沪府办发〔2014〕9号' }],
  ['of one title, told by number', { number: '沪府办发〔2014〕9号' }],
  ['of one title, told by the day', { number: null, issuedOn: '2014-03-01' }],
])('suggests no two lines that say the same: plans %s', (_, own) => {
  const text = JSON.stringify(document).replaceAll(document.id, 'd20140000')
  const other = { ...(JSON.parse(text) as OfficialDocument), ...own }
  const both = createDocumentSearch([document, other])
  const queries = document.tasks.flatMap(({ no, headline, tags }) => [
    String(no),
    headline,
    ...tags,
  ])
  for (const q of [...queries, '政务', '建设', '31号任务', 'wmh', '市经信委']) {
    const lines = both
      .suggest(q)
      .map((one) => [one.kind, one.taskNo, one.text, one.document].join(' '))
    expect({ q, lines: new Set(lines).size }).toEqual({ q, lines: lines.length })
  }
})

it('finds a unit by its short name', () => {
  expect(find('经信委')[0]).toMatchObject({ kind: 'unit', title: '市经济信息化委' })
  expect(suggest('经信')[0]).toMatchObject({ kind: 'unit', text: '市经济信息化委' })
})

it('puts a title above a text', () => {
  const [first, second] = find('无障碍').filter(({ kind }) => kind !== 'theme')
  expect(first?.title).toContain('无障碍')
  expect(second?.title).not.toContain('无障碍')
})

it('finds every task that holds the words, and marks them where they stand', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...document.tasks),
      fc.nat(),
      fc.integer({ min: 2, max: 6 }),
      (task, at, length) => {
        const start = at % Math.max(1, task.text.length - length)
        const words = task.text.slice(start, start + length)
        fc.pre(/^[\u4e00-\u9fff]+$/.test(words))
        const results = search(words, { limit: 100 })?.results ?? []
        const hit = results.find(({ id }) => id === task.id)
        expect(hit).toBeDefined()
        for (const [from, to] of hit?.ranges ?? []) {
          expect(hit?.snippet.slice(from, to)).toContain(words[0])
        }
      },
    ),
  )
})

it.each(['', '   ', '。,、', '\ud800', '.*+?^${}()|[]\\', '的'.repeat(10_000), '😀'])(
  'answers %j without failing',
  (q) => {
    expect(search(q)).not.toBeNull()
    expect(suggest(q)).toBeInstanceOf(Array)
  },
)

it('goes on from its own cursor, and refuses another', () => {
  const first = search('电子政务', { limit: 5 })
  const second = search('电子政务', {
    cursor: first?.nextCursor ?? undefined,
    limit: 5,
  })
  expect(first?.results).toHaveLength(5)
  expect(second?.results[0]?.id).not.toBe(first?.results[0]?.id)
  expect(search('电子政务', { cursor: 'nonsense' })).toBeNull()
})
