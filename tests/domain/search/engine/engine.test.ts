import fc from 'fast-check'
import { judgedDocuments } from '../../../bench/search/corpus'
import { aliases } from '../../../bench/search/aliases'
import { createSearchEngine, type SearchDocument } from '../../../../src/domain/search'

const documents = judgedDocuments()
const engine = createSearchEngine(documents, aliases())
const top = (q: string) => engine.search(q, { limit: 5 })
const wholeOf = ({ title, units, section, text }: SearchDocument) =>
  [title, ...(typeof units === 'string' ? [units] : units), section, text].join('\n').toLowerCase()

it.each([
  ['weimenhu', 't31'],
  ['wmh', 't31'],
  ['weimenh', 't31'],
  ['wei men hu', 't31'],
  ['政务yun', 't10'],
  ['wuzangai', 't33'],
  ['xinfan', 't30'],
])('reads %s as pinyin', (q, id) => {
  expect(top(q)).toContain(id)
})

it.each([
  ['食药监', 't29'],
  ['绿容局', 't21'],
  ['质监局', 't24'],
  ['市府办 微门户', 't31'],
])('knows a unit by its short name %s', (q, id) => {
  expect(top(q)).toContain(id)
})

it.each([
  ['微们户', 't31'],
  ['特种设施备', 't24'],
  ['特备设种', ''],
  ['自贸实验区', 't17'],
  ['無障礙', 't33'],
  ['網上政務大廳', 't1'],
])('forgives %s', (q, id) => {
  if (id === '') expect(top(q)).toEqual([])
  else expect(top(q)).toContain(id)
})

it('finds words that were written as one', () => {
  expect(top('网站无障碍')[0]).toBe('t33')
})

it('a number comes before any number that it is a piece of, wherever that stands', () => {
  const number = fc.constantFrom('1', '12', '31', '100', '2.6', '2015')
  const beside = fc.constantFrom('1', '0', '9', '.5', '2', '3.')
  const where = fc.constantFrom('title', 'section', 'text')
  const words = fc.constantFrom('约', '共有', '网上政务大厅的')
  fc.assert(
    fc.property(
      number,
      beside,
      beside,
      where,
      words,
      fc.nat(5),
      (one, before, after, in_, far, times) => {
        const cut = `${before}${one}万户`.repeat(times + 1)
        const made = [
          { id: 'whole', title: '甲', units: '', section: '', text: `${far.repeat(40)}${one}万户` },
          { id: 'cut', title: '乙', units: '', section: '', text: '', [in_]: cut },
          { id: 'end', title: '丙', units: '', section: '', text: `${one}${after}万户` },
        ]
        const all = createSearchEngine(made)
        expect(all.search(`${one}万`)[0]).toBe('whole')
        expect(all.search(one)[0]).toBe('whole')
        // In one sentence with a whole one, what is cut takes nothing from it.
        all.add([{ id: 'both', title: `${cut}${one}万户`, units: '', section: '', text: '' }])
        expect(all.search(`${one}万`).slice(0, 2)).toEqual(['both', 'whole'])
      },
    ),
  )
})

it('finds every document that holds the words, and no other', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.nat(),
      fc.integer({ min: 1, max: 30 }),
      (one, at, length) => {
        const { text } = one
        const start = at % Math.max(1, text.length - length)
        const words = text.slice(start, start + length).replace(/\s/g, '')
        // Punctuation at the ends of a word is no part of it.
        fc.pre(/^[\u4e00-\u9fff].*[\u4e00-\u9fff]$|^[\u4e00-\u9fff]$/.test(words))
        const ids = engine.search(words, { limit: 100 })
        const right = documents.filter((other) => wholeOf(other).includes(words.toLowerCase()))
        expect(ids).toEqual(expect.arrayContaining(right.map(({ id }) => id)))
        if (/^[\u4e00-\u9fff]{9,}$/.test(words)) expect(ids).toHaveLength(right.length)
      },
    ),
    { numRuns: 300 },
  )
})

it('takes documents in, and lets them go, without the others moving', () => {
  const growing = createSearchEngine(documents, aliases())
  growing.add([{ id: 'new', title: '微门户回访', units: [], section: '', text: '微门户回访。' }])
  expect(growing.search('微门户')).toEqual(expect.arrayContaining(['t31', 'new']))
  growing.add([{ id: 'new', title: '另一件事', units: [], section: '', text: '另一件事。' }])
  expect(growing.search('微门户')).not.toContain('new')
  expect(growing.search('另一件事')).toEqual(['new'])
  growing.remove('t31')
  expect(growing.search('微门户')).not.toContain('t31')
})

it('builds one published document and a few small ones, never the rest', () => {
  let read = 0
  const counted = (id: string): SearchDocument => ({
    id,
    units: [],
    section: '',
    text: `${id}号文件。`,
    get title() {
      read += 1
      return `文件${id}`
    },
  })
  const growing = createSearchEngine(Array.from({ length: 1000 }, (_, at) => counted(`a${at}`)))
  read = 0
  growing.add([counted('b0')])
  expect(read).toBe(1)
  for (let at = 1; at < 256; at++) growing.add([counted(`b${at}`)])
  // Each of 256 is built again once for each doubling, and the thousand not at all.
  expect(read).toBeLessThanOrEqual(256 * 9)
  expect(growing.search('b77号文件')).toEqual(['b77'])
  expect(growing.search('a999号文件')).toEqual(['a999'])
})
