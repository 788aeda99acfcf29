import type { FigureGroup } from '@/domain/figures'
import { broken, linesOf } from './lines'
import type { Look } from './look'
import { EDGE, perLineOf, titleOf, type Drawing } from './parts'

const BAR = 12

/** Figures of one section and one unit as bars, in the order of the text; the words stand above each bar. */
export function barsDrawing(group: FigureGroup, look: Look, width: number): Drawing {
  const perLine = perLineOf(width, look.caption)
  const said = group.figures.map(({ value, counted }) => `${value} · ${counted}`)
  const lines = Math.max(...said.map((text) => linesOf(text, perLine)))
  const words = lines * look.caption * 1.4 + 14
  const row = words + BAR + 16
  const head = titleOf(`${group.sectionTitle}（${group.unit}）`, '', look, width)
  const most = group.unit === '%' ? 100 : Math.max(...group.figures.map(({ amount }) => amount))
  // The bar stands in the middle of its row, the words above it: what they need more begins above the grid.
  const top = head.height + Math.max(0, words - row / 2)
  const height = Math.ceil(top + row * (said.length - 0.5) + BAR + EDGE)
  return {
    height,
    option: {
      backgroundColor: look.card,
      title: head.title,
      grid: { left: EDGE, right: EDGE, top, height: row * said.length },
      xAxis: { type: 'value', show: false, min: 0, max: most },
      yAxis: {
        type: 'category',
        inverse: true,
        data: said.map((text) => broken(text, perLine)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          inside: true,
          align: 'left',
          verticalAlign: 'bottom',
          margin: 0,
          padding: [0, 0, 8, 0],
          color: look.text,
          fontSize: look.caption,
          lineHeight: look.caption * 1.4,
        },
        z: 10,
      },
      series: [
        {
          type: 'bar',
          barWidth: BAR,
          showBackground: true,
          backgroundStyle: { color: look.soft, borderRadius: 6 },
          itemStyle: { color: look.primary, borderRadius: 6 },
          data: group.figures.map(({ amount }) => amount),
        },
      ],
    },
  }
}
