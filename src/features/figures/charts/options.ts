import type { FigureGroup, HeatMap } from '@/domain/figures'
import type { ChartOption } from './echarts'
import { broken, linesOf, type Look } from './look'

/** What a chart draws in so many px, and how high it is. */
export interface Drawing {
  height: number
  option: ChartOption
}

const EDGE = 16
const BAR = 12
const SOURCE = '数字出自文件原文'

function titleOf(title: string, note: string, look: Look, perLine: number) {
  const text = broken(title, perLine)
  const height = linesOf(title, perLine) * look.heading * 1.4 + look.caption * 1.5 + EDGE
  return {
    height,
    title: {
      text,
      subtext: note,
      left: EDGE,
      top: EDGE / 2,
      itemGap: 4,
      textStyle: { color: look.text, fontSize: look.heading, lineHeight: look.heading * 1.4 },
      subtextStyle: { color: look.secondary, fontSize: look.caption },
    },
  }
}

const perLineOf = (width: number, size: number) => Math.floor((width - EDGE * 2) / size)

/** Figures of one section and one unit as bars, in the order of the text; the words stand above each bar. */
export function barsDrawing(group: FigureGroup, look: Look, width: number): Drawing {
  const perLine = perLineOf(width, look.caption)
  const said = group.figures.map(({ value, label }) => `${value} · ${label}`)
  const lines = Math.max(...said.map((text) => linesOf(text, perLine)))
  const words = lines * look.caption * 1.4 + 14
  const row = words + BAR + 16
  const head = titleOf(
    `${group.sectionTitle}(${group.unit})`,
    SOURCE,
    look,
    perLineOf(width, look.heading),
  )
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

/** A hundred squares, as many filled as of a hundred: a unit chart; the last one filled in part. */
export function squaresDrawing(
  { value, amount, label, sectionTitle }: FigureGroup['figures'][number] & { sectionTitle: string },
  look: Look,
  width: number,
): Drawing {
  const perLine = perLineOf(width, look.heading)
  const head = titleOf(`${value} · ${label}`, `${sectionTitle}。每格是百分之一`, look, perLine)
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

const MOST_SHADES = 4

/** Units × themes: the number stands in each cell, the shade only helps. In the order of the text. */
export function heatDrawing(heat: HeatMap, look: Look, width: number): Drawing {
  const names = Math.min(width * 0.38, look.caption * 10.5)
  const perName = Math.floor(names / (look.caption * 0.92))
  const cell = (width - EDGE - names - 8) / heat.themes.length
  const row = Math.max(cell, look.caption * 2.6)
  const head = titleOf('主题与单位', '格中是点名的任务数,次序同原文', look, perLineOf(width, 16))
  const top = head.height + look.caption * 10
  const height = Math.ceil(top + row * heat.units.length + EDGE)
  const data = heat.counts.flatMap((counts, unit) =>
    counts.flatMap((count, theme) =>
      count === 0
        ? []
        : [
            {
              value: [theme, unit],
              label: { formatter: String(count) },
              itemStyle: { opacity: 0.55 + (0.45 * Math.min(count, MOST_SHADES)) / MOST_SHADES },
            },
          ],
    ),
  )
  const axis = {
    type: 'category',
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: look.line } },
  }
  const words = { color: look.secondary, fontSize: look.caption * 0.92, interval: 0 }
  return {
    height,
    option: {
      backgroundColor: look.card,
      title: head.title,
      grid: { left: names + 8, right: EDGE, top, bottom: EDGE },
      xAxis: {
        ...axis,
        position: 'top',
        data: heat.themes.map(({ title }) => title),
        axisLabel: { ...words, rotate: 90, width: look.caption * 9, overflow: 'truncate' },
      },
      yAxis: {
        ...axis,
        inverse: true,
        data: heat.units.map(({ name }) => broken(name, perName)),
        axisLabel: { ...words, lineHeight: look.caption * 1.1 },
      },
      series: [
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [Math.max(4, cell - 2), row - 2],
          itemStyle: { color: look.primary },
          label: { show: true, color: look.card, fontSize: look.caption, fontWeight: 'bold' },
          data,
        },
      ],
    },
  }
}
