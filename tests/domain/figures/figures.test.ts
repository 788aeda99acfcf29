import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { OfficialDocument } from '../../../src/contract'
import {
  annexFigures,
  comparableFigures,
  heatMapOf,
  heatMapsByPart,
  targetRows,
} from '../../../src/domain/figures'
import { readFigures } from '../../../src/domain/figures/read-figures'

const mock = path.resolve(__dirname, '../../../mock')
const [document] = JSON.parse(
  readFileSync(path.join(mock, 'data/documents.json'), 'utf8'),
) as OfficialDocument[]
const text = readFileSync(path.join(mock, 'documents/2015-shanghai-egov-plan.txt'), 'utf8')
if (!document) throw new Error('no document')
const figures = annexFigures(document)
const values = figures.map(({ value }) => value)

it.each([
  ['658个', '个', 658, '2014年1月'],
  ['1313项', '项', 1313, '2014年1月'],
  ['181万人次', '人次', 1_810_000, '截至2014年底'],
  ['8.9万人次', '人次', 89_000, '2014年'],
  ['447.5万人次', '人次', 4_475_000, '2014年'],
  ['84.6亿人次', '人次', 8_460_000_000, '2014年'],
  ['154万余个', '个', 1_540_000, '2014年'],
  ['92.6%', '%', 92.6, '2014年'],
  ['99.8%', '%', 99.8, '2014年'],
  ['约1100万', '', 11_000_000, '2014年'],
  ['超过11.3万台', '台', 113_000, '2014年'],
  ['1.47万台', '台', 14_700, '截至2014年底'],
  ['十多个', '个', null, '2014年'],
])('has %s with its unit, number and period', (value, unit, amount, period) => {
  expect(figures.find((figure) => figure.value === value)).toMatchObject({ unit, amount, period })
})

it('misses no digit of the annex that is a figure, and takes none that is a date or a name', () => {
  const annex = document.attachments.flatMap(({ parts }) =>
    parts.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs)),
  )
  const rest = annex
    .join('')
    .replace(/\d{4}年(?:\d{1,2}月)?|〔\d{4}〕\d+号|12345|800兆|F1赛车|2\+1/g, '')
    .match(/\d[\d.]*/g)
  const taken = figures.filter(({ amount }) => amount !== null)
  // 0.25米 is one figure, of which the damaged source has two runs of digits.
  expect(taken).toHaveLength((rest?.length ?? 0) - 1)
  expect(values).not.toContain('2014')
})

it('shows the damaged 0.25米 with the note that says what the source has', () => {
  const damaged = figures.find(({ value }) => value === '0.25米')
  expect(damaged?.note).toContain('U+E010')
  expect(damaged?.quote).toContain('0\ue01025米')
})

it('quotes a sentence of the source for every figure', () => {
  for (const { quote, value, label, note } of figures) {
    expect(text).toContain(quote)
    expect(label).toContain(value)
    if (!note) expect(quote).toContain(value)
  }
})

it('says what a figure counts without saying the figure again, in the words of the sentence', () => {
  const counted = (asked: string) => figures.find(({ value }) => value === asked)?.counted
  expect(counted('92.6%')).toBe('接通率')
  expect(counted('约7400多家')).toBe('接入单位')
  expect(counted('1313项')).toBe('网上办事服务项目')
  expect(counted('658个')).toBe('汇聚全市…审批事项')
  for (const { value, label, counted: words } of figures) {
    expect(words).not.toContain(value)
    expect(words).not.toBe('')
    for (const piece of words.split('…')) expect(label).toContain(piece)
  }
})

it('names each of two things that one clause counts', () => {
  const labelOf = (asked: string) => figures.find(({ value }) => value === asked)?.label
  expect(labelOf('658个')).toBe('汇聚全市658个审批事项')
  expect(labelOf('1313项')).toBe('1313项网上办事服务项目')
  for (const group of comparableFigures(figures)) {
    const labels = group.figures.map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  }
})

it('puts side by side only what one section gives in one unit', () => {
  expect(
    comparableFigures(figures).map((group) => group.figures.map(({ value }) => value)),
  ).toEqual([
    ['8.9万人次', '447.5万人次'],
    ['4.1亿人次', '84.6亿人次'],
    ['92.6%', '99.8%'],
    ['1400多家', '约7400多家'],
    ['超过1.7万台', '超过11.3万台'],
  ])
})

it('counts every assignment once in the theme × unit map', () => {
  const { counts, themes, units } = heatMapOf(document)
  expect([units.length, themes.length]).toEqual([36, 14])
  const assignments = document.tasks.flatMap((task) => task.units).length
  expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(assignments)
})

it('has every number of the whole map in the map of its part, and no other', () => {
  const whole = heatMapOf(document)
  const parts = heatMapsByPart(document)
  expect(parts.map(({ title, heat }) => [title, heat.themes.length])).toEqual([
    ['落实年度重点工作', 4],
    ['提升政府治理能力', 3],
    ['拓展为民服务渠道', 3],
    ['完善支撑保障体系', 4],
  ])
  const cells = ({ counts, themes, units }: typeof whole) =>
    units.flatMap((unit, row) =>
      themes.flatMap((theme, column) => {
        const count = counts[row]?.[column] ?? 0
        return count > 0 ? [`${unit.name} ${theme.title} ${count}`] : []
      }),
    )
  expect(parts.flatMap(({ heat }) => cells(heat)).sort()).toEqual(cells(whole).sort())
})

it('draws a part of many themes in several maps, each with as many as the next', () => {
  const [part] = document.parts
  const [theme] = part?.themes ?? []
  if (!part || !theme) throw new Error('no theme')
  const themes = document.tasks.map(({ no }) => ({ ...theme, id: `t${no}` }))
  const tasks = document.tasks.map((task) => ({ ...task, themeId: `t${task.no}` }))
  const maps = heatMapsByPart({ ...document, parts: [{ ...part, themes }], tasks })
  expect(maps.map(({ heat }) => heat.themes.length)).toEqual([6, 6, 6, 6, 6, 6, 6, 5])
  expect(maps[0]?.title).toBe(`${part.title ?? ''}（1/8）`)
})

it('lists the quantified targets beside the baselines of 2014', () => {
  const rows = targetRows(document)
  expect(rows.map(({ taskNo }) => taskNo)).toEqual([7, 21, 25, 30, 33])
  expect(rows.at(-1)?.baseline).toEqual({
    year: '2014年',
    quote: '28个政府网站完成无障碍改造,方便视力障碍人士使用。',
    ranges: [[0, 3]],
  })
  expect(rows[0]?.baseline).toBeNull()
})

it('reads any text without losing its place', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0129.,万亿余多个年〕约近%十大类 '.split('')) }),
      (words) => {
        for (const { quote, start, end } of readFigures(words)) {
          expect(words.slice(start, end)).toBe(quote)
        }
      },
    ),
  )
})
