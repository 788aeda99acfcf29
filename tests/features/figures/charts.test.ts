import documents from '../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../src/contract'
import { annexFigures, comparableFigures, heatMapOf } from '../../../src/domain/figures'
import { lookOf } from '../../../src/features/figures/charts/look'
import {
  barsDrawing,
  heatDrawing,
  squaresDrawing,
  type Drawing,
} from '../../../src/features/figures/charts/options'

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
  const cells = dataOf(heatDrawing(heat, look, 343))
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
