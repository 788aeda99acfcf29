import type { ChartOption } from './echarts'
import { broken, linesOf } from './lines'
import type { Look } from './look'

/** What a chart draws in so many px, and how high it is. */
export interface Drawing {
  height: number
  option: ChartOption
}

export const EDGE = 16

export function titleOf(title: string, note: string, look: Look, perLine: number) {
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

export const perLineOf = (width: number, size: number) => Math.floor((width - EDGE * 2) / size)
