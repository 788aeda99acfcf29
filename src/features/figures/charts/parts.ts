import type { ChartOption } from './echarts'
import { broken } from './lines'
import type { Look } from './look'

/** What a chart draws in so many px, and how high it is. */
export interface Drawing {
  height: number
  option: ChartOption
}

export const EDGE = 16

/** The head of a chart, its words broken to the width. */
export function titleOf(title: string, note: string, look: Look, width: number) {
  const text = broken(title, perLineOf(width, look.heading))
  const subtext = broken(note, perLineOf(width, look.caption))
  const lineHeight = look.heading * 1.4
  const noteHeight = look.caption * 1.5
  const linesIn = (words: string) => (words ? words.split('\n').length : 0)
  return {
    height: linesIn(text) * lineHeight + linesIn(subtext) * noteHeight + EDGE,
    title: {
      text,
      subtext,
      left: EDGE,
      top: EDGE / 2,
      padding: 0,
      itemGap: 4,
      textStyle: { color: look.text, fontSize: look.heading, lineHeight },
      subtextStyle: { color: look.secondary, fontSize: look.caption, lineHeight: noteHeight },
    },
  }
}

/** Chinese letters of a size in one line between the edges. */
export const perLineOf = (width: number, size: number) => Math.floor((width - EDGE * 2) / size)

/** The drawing with what it was taken from under it: a picture that is passed on has nothing beside it. */
export function sourced({ height, option }: Drawing, source: string, look: Look, width: number) {
  const text = broken(source, perLineOf(width, look.caption))
  const lineHeight = look.caption * 1.5
  const foot = {
    text,
    left: EDGE,
    top: height,
    padding: 0,
    textStyle: {
      color: look.secondary,
      fontSize: look.caption,
      fontWeight: 'normal',
      lineHeight,
    },
  }
  return {
    height: Math.ceil(height + text.split('\n').length * lineHeight + EDGE),
    option: { ...option, title: [option.title, foot] },
  }
}
