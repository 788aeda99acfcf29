import type { FigureGroup } from '@/domain/figures'
import type { Look } from './look'
import { EDGE, titleOf, type Drawing } from './parts'

/** A hundred squares, as many filled as of a hundred: a unit chart; the last one filled in part. */
export function squaresDrawing(
  {
    value,
    amount,
    counted,
    sectionTitle,
  }: FigureGroup['figures'][number] & { sectionTitle: string },
  look: Look,
  width: number,
): Drawing {
  const head = titleOf(`${value} · ${counted}`, `${sectionTitle}。每格是百分之一`, look, width)
  const side = Math.min(240, width - EDGE * 2)
  const size = side / 10 - 4
  const square = (at: number) => ({
    value: [at % 10, Math.floor(at / 10)],
    itemStyle: {
      color: at < Math.ceil(amount) ? look.primary : look.soft,
      opacity: at < amount && at + 1 > amount ? Math.max(0.15, amount - at) : 1,
    },
  })
  return {
    height: Math.ceil(head.height + side + EDGE),
    option: {
      backgroundColor: look.card,
      title: head.title,
      grid: { left: EDGE, width: side, top: head.height, height: side },
      xAxis: { type: 'value', show: false, min: -0.5, max: 9.5 },
      yAxis: { type: 'value', show: false, min: -0.5, max: 9.5, inverse: true },
      series: [
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: size,
          data: Array.from({ length: 100 }, (_, at) => square(at)),
        },
      ],
    },
  }
}
