import fc from 'fast-check'
import documents from '../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../src/contract'
import { annexFigures, comparableFigures, heatMapOf } from '../../../src/domain/figures'
import {
  broken,
  evenly,
  linesOf,
  upright,
  widthOf,
} from '../../../src/features/figures/charts/lines'
import { lookOf } from '../../../src/features/figures/charts/look'
import { cellLook, heatDrawing } from '../../../src/features/figures/charts/heat'
import { barsDrawing } from '../../../src/features/figures/charts/bars'
import { squaresDrawing } from '../../../src/features/figures/charts/squares'
import { sourced, type Drawing } from '../../../src/features/figures/charts/parts'

const [document] = documents as unknown as OfficialDocument[]
if (!document) throw new Error('no document')
const groups = comparableFigures(annexFigures(document))
const look = lookOf(false, 1)

interface Series {
  data: (number | { itemStyle?: { color?: string; opacity?: number }; value?: unknown[] })[]
}
const dataOf = ({ option }: Drawing) => (option.series as [Series])[0].data

it('draws bars as long as the figures of the text, in its order', () => {
  const bars = groups.filter(({ unit }) => unit !== '%')
  expect(bars.length).toBeGreaterThan(1)
  for (const group of bars) {
    expect(dataOf(barsDrawing(group, look, 343))).toEqual(group.figures.map(({ amount }) => amount))
  }
})

it('fills as many squares as there are of a hundred', () => {
  const shares = groups.filter(({ unit }) => unit === '%').flatMap(({ figures }) => figures)
  expect(shares.map(({ value }) => value)).toEqual(['92.6%', '99.8%'])
  for (const figure of shares) {
    const squares = dataOf(squaresDrawing(figure, look, 343))
    const filled = squares.filter(
      (one) => typeof one === 'object' && one.itemStyle?.color === look.primary,
    )
    expect(squares).toHaveLength(100)
    expect(filled).toHaveLength(Math.ceil(figure.amount))
  }
})

it('puts every number of the table of units and themes in its cell, and none besides', () => {
  const heat = heatMapOf(document)
  const cells = dataOf(heatDrawing('部分', heat, look, 343))
  const all = heat.counts.flat().filter((count) => count > 0)
  expect(cells).toHaveLength(all.length)
})

it('grows with the text of 长辈版 and on narrow screens, and never runs out of height', () => {
  const [group] = groups
  if (!group) throw new Error('no group')
  const heightOf = (scale: number, width: number) =>
    barsDrawing(group, lookOf(true, scale), width).height
  expect(heightOf(1.9, 343)).toBeGreaterThan(heightOf(1, 343))
  expect(heightOf(1, 288)).toBeGreaterThanOrEqual(heightOf(1, 343))
})

it('breaks lines between words: numbers and short brackets stay whole, marks end a line', () => {
  expect(broken('法人信息8.9万人次、自然人信息447.5万人次', 9).split('\n')).toEqual([
    '法人信息',
    '8.9万人次、自然人',
    '信息447.5万人次',
  ])
  expect(broken('人民满意的网上政府（人次）', 11)).toBe('人民满意的网上政府\n（人次）')
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'政府门户。)(12.万亿%ab') }),
      fc.integer({ min: 1, max: 12 }),
      (text, perLine) => {
        const lines = broken(text, perLine).split('\n')
        expect(lines.join('')).toBe(text)
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(perLine)
        expect(linesOf(text, perLine)).toBe(lines.length)
      },
    ),
  )
})

it.each([
  [288, 1],
  [343, 1],
  [343, 1.9],
  [687, 1.6],
])('keeps the words of every head within a card of %i px at %f', (width, scale) => {
  const large = lookOf(false, scale)
  const shares = groups.filter(({ unit }) => unit === '%').flatMap(({ figures }) => figures)
  const drawings = [
    ...groups.map((group) => barsDrawing(group, large, width)),
    ...shares.map((figure) => squaresDrawing(figure, large, width)),
    heatDrawing('落实年度重点工作', heatMapOf(document), large, width),
  ]
  for (const { option } of drawings) {
    const { text, subtext } = option.title as { text: string; subtext: string }
    const widest = (words: string, size: number) =>
      Math.max(...words.split('\n').map((line) => widthOf(line) * size))
    expect(widest(text, large.heading)).toBeLessThanOrEqual(width - 32)
    expect(widest(subtext, large.caption)).toBeLessThanOrEqual(width - 32)
  }
})

it('leaves no single letter over in the last line', () => {
  expect(evenly('市经济信息化委', 6)).toBe('市经济信\n息化委')
  expect(evenly('市审改办', 6)).toBe('市审改办')
})

it('sets a head upright, the second column to the left of the first', () => {
  expect(upright('政务云', 1)).toBe('政\n务\n云')
  expect(upright('政务微门户', 2)).toBe('门政\n户务\n\u3000微')
})

/** Relative luminance and contrast of WCAG 2.2. */
const luminance = (colour: string) =>
  [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0)
const contrast = (one: string, other: string) => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

it.each([
  ['light', false],
  ['dark', true],
])('writes numbers that can be read on every shade, %s', (_, isDark) => {
  for (let count = 1; count <= 9; count += 1) {
    const { itemStyle, label } = cellLook(count, lookOf(isDark, 1))
    expect(contrast(itemStyle.color, label.color)).toBeGreaterThanOrEqual(4.5)
  }
})

it('says under every drawing what it was taken from, in room of its own', () => {
  const [group] = groups
  if (!group) throw new Error('no group')
  const source = '数字出自《2015年上海市政府电子政务重点工作安排》（沪府办发〔2015〕16号）附件原文'
  for (const width of [288, 343, 688]) {
    const plain = barsDrawing(group, look, width)
    const { height, option } = sourced(plain, source, look, width)
    const [head, foot] = option.title as [unknown, { text: string; top: number }]
    expect(head).toBe(plain.option.title)
    expect(foot.text.replace(/\n/g, '')).toBe(source)
    expect(foot.top).toBeGreaterThanOrEqual(plain.height)
    expect(height).toBeGreaterThanOrEqual(foot.top + foot.text.split('\n').length * look.caption)
  }
})
