import { withPlainLabels } from '../attribution'
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
  /** Goes on with the line above, from which a page number was cut. */
  isContinued?: true
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
      folded: withPlainLabels(fold(text)),
      textStart: start + (text === '' ? 0 : raw.indexOf(text[0] ?? '')),
    })
    start = end
  }
  return lines
}

/** `— 12 —`, `-12-` or `第3页 共9页` inside a line, where no figure or year stands beside it. */
const PAGE_INSIDE =
  /(?<![\d年月日至到—-])\s*(?:[—–―]{1,2}\s*\d{1,3}\s*[—–―]{1,2}|(?<=\s)-\s*\d{1,3}\s*-(?=\s)|第\s*\d{1,3}\s*页\s*[,/|]?\s*共\s*\d{1,3}\s*页)\s*(?![\d年月日—-])/g

/** A line with page numbers inside becomes several, of the same number; any other stays as it is. */
export function cutPageNumbers(line: Line): Line[] {
  if (line.raw.includes('\t') || line.text === '') return [line]
  const found = [...line.folded.matchAll(PAGE_INSIDE)].filter(
    ({ 0: { length } }) => length < line.folded.length,
  )
  if (found.length === 0) return [line]
  const cuts = found.flatMap(({ index, 0: page }) => [index, index + page.length])
  const bounds = [0, ...cuts, line.text.length].filter((at, index, all) => at !== all[index - 1])
  return bounds.slice(1).map((to, at): Line => {
    const from = bounds[at] ?? 0
    const isLast = to === line.text.length
    const text = line.text.slice(from, to)
    const lead = text.length - text.trimStart().length
    return {
      no: line.no,
      start: from === 0 ? line.start : line.textStart + from,
      end: isLast ? line.end : line.textStart + to,
      raw: text,
      text: text.trim(),
      folded: line.folded.slice(from, to).trim(),
      textStart: line.textStart + from + lead,
      ...(from > 0 ? { isContinued: true } : {}),
    }
  })
}
