import type { HeatMap } from '@/domain/figures'
import { evenly, upright } from './lines'
import { mixed, type Look } from './look'
import { EDGE, titleOf, type Drawing } from './parts'

/** From here on a cell is dark enough for letters in the colour of the card. */
const MANY = 3
/** Letters of a theme's name in one column; more go on in a second one, where the cell has room. */
const PER_COLUMN = 14

/** The number stands in each cell and can be read on its shade; the shade only helps. */
export function cellLook(count: number, look: Look) {
  const isFull = count >= MANY
  return {
    itemStyle: { color: mixed(look.primary, look.card, isFull ? 1 : 0.14 * count), opacity: 1 },
    label: { formatter: String(count), color: isFull ? look.card : look.text },
  }
}

/** The heads of the columns, and how many letters high they are. */
function headsOf(titles: readonly string[], cell: number, size: number) {
  const room = Math.max(1, Math.floor(cell / (size * 1.1)))
  const heads = titles.map((title) =>
    upright(title, Math.min(room, Math.ceil(title.length / PER_COLUMN))),
  )
  return { heads, letters: Math.max(...heads.map((head) => head.split('\n').length)) }
}

/** Units × themes, in the order of the text. */
export function heatDrawing(title: string, heat: HeatMap, look: Look, width: number): Drawing {
  const names = Math.min(width * 0.38, look.caption * 10.5)
  const size = look.caption * 0.92
  const cell = (width - EDGE - names - 8) / heat.themes.length
  const row = look.caption * 2.6
  const note = '格中是点名的任务数，次序同原文'
  const head = titleOf(title, note, look, width)
  const lineHeight = size * 1.15
  const { heads, letters } = headsOf(
    heat.themes.map((theme) => theme.title),
    cell,
    size,
  )
  const top = head.height + lineHeight * letters + EDGE
  const data = heat.counts.flatMap((counts, unit) =>
    counts.flatMap((count, theme) =>
      count === 0 ? [] : [{ value: [theme, unit], ...cellLook(count, look) }],
    ),
  )
  const axis = {
    type: 'category',
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: look.line } },
  }
  const words = { color: look.secondary, fontSize: size, interval: 0 }
  return {
    height: Math.ceil(top + row * heat.units.length + EDGE),
    option: {
      backgroundColor: look.card,
      title: head.title,
      grid: { left: names + 8, right: EDGE, top, height: row * heat.units.length },
      xAxis: {
        ...axis,
        position: 'top',
        data: heads,
        axisLabel: { ...words, lineHeight },
      },
      yAxis: {
        ...axis,
        inverse: true,
        data: heat.units.map(({ name }) => evenly(name, Math.floor(names / size))),
        axisLabel: { ...words, lineHeight: look.caption * 1.1 },
      },
      series: [
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [Math.max(4, cell - 2), row - 2],
          label: { show: true, fontSize: look.caption, fontWeight: 'bold' },
          data,
        },
      ],
    },
  }
}
