import { aliases } from '../../../bench/search/aliases'
import { corpusOf } from '../../../bench/search/corpus'
import { madeQueries, recallByKind } from '../../../bench/search/query-sets'
import { createSearchEngine } from '../../../../src/domain/search'

/**
 * Words drawn at random from the documents, typed as people type them. What stays below 1 is ambiguous by
 * nature: 各区县 and 个区县 sound alike, and three initials fit many words.
 */
const least: Record<string, number> = {
  'as written': 1,
  'full pinyin': 0.97,
  'spaced pinyin': 0.97,
  'capital pinyin': 0.97,
  'soft pinyin': 0.95,
  mixed: 0.98,
  traditional: 1,
  wide: 0.97,
  quoted: 1,
  homophone: 0.97,
  initials: 0.9,
  unfinished: 0.95,
  'part initials': 0.95,
  wrong: 0.95,
  'left out': 0.9,
  'too many': 0.98,
  swapped: 0.95,
}

const documents = corpusOf(1000)
const engine = createSearchEngine(documents, aliases())
const queries = madeQueries(documents.slice(0, 68), 150)
const kinds = recallByKind(documents, queries, (q) => engine.search(q, { limit: 5 }))

it.each(Object.entries(least))('finds words typed %s, at least %d of them', (kind, share) => {
  const { asked, found } = kinds.get(kind) ?? { asked: 1, found: 0 }
  expect(found / asked).toBeGreaterThanOrEqual(share)
})

it('knows units by every kind of name that people give them', () => {
  const named: [string, string][] = [
    ['经信委', '市经济信息化委'],
    ['上海市经信委', '市经济信息化委'],
    ['市经济和信息化委员会', '市经济信息化委'],
    ['上海市经济和信息化委员会', '市经济信息化委'],
    ['市卫生和计划生育委员会', '市卫生计生委'],
    ['食药监局', '市食品药品监管局'],
    ['市食品药品监督管理局', '市食品药品监管局'],
    ['人社局', '市人力资源社会保障局'],
    ['市人力资源和社会保障局', '市人力资源社会保障局'],
    ['市发展和改革委员会', '市发展改革委'],
    ['上海市人民政府办公厅', '市政府办公厅'],
    ['市府办', '市政府办公厅'],
    ['質監局', '市质量技监局'],
    ['jingxinwei', '市经济信息化委'],
    ['jxw', '市经济信息化委'],
  ]
  for (const [q, name] of named) {
    const [first] = engine.search(q, { limit: 1 })
    const found = documents.find(({ id }) => id === first)
    expect([q, JSON.stringify(found)]).toEqual([q, expect.stringContaining(name)])
  }
})

it.each([
  ['经信委政务云', 't10'],
  ['网站wza', 't33'],
  ['微门户 jianshe', 't31'],
  ["wei'men'hu", 't31'],
])('parts %s into words', (q, id) => {
  const own = createSearchEngine(documents.slice(0, 68), aliases())
  expect(own.search(q, { limit: 5 })).toContain(id)
})
