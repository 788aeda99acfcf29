import { fold } from './fold'

/** One line of the source, with where it stands. */
export interface Line {
  /** From 1. */
  no: number
  /** Offset of its first character, and of the first one after its line break. */
  start: number
  end: number
  /** Without its line break: the cells of a table, parted by tabs. */
  raw: string
  /** Without line break and outer spaces. */
  text: string
  /** Same length as `text`, in plain forms. */
  folded: string
  /** Offset of the first character of `text`. */
  textStart: number
}

/** Splits at \n, \r\n and \r; every character of the source belongs to exactly one line. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = []
  const breaks = /\r\n|\n|\r|$/g
  let start = 0
  while (start < source.length) {
    breaks.lastIndex = start
    const found = breaks.exec(source)
    const textEnd = found ? found.index : source.length
    const end = found ? found.index + found[0].length : source.length
    const raw = source.slice(start, textEnd)
    const text = raw.trim()
    lines.push({
      no: lines.length + 1,
      start,
      end,
      raw,
      text,
      folded: fold(text),
      textStart: start + (text === '' ? 0 : raw.indexOf(text[0] ?? '')),
    })
    start = end
  }
  return lines
}
