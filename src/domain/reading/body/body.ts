import { BodyReader } from './body-reader'
import type { Body } from './drafts'
import { headingOf } from '../text/headings'
import type { Line } from '../text/lines'
import { Outline } from './outline'
import { tableHeader } from '../tables/tables'
import { readTable } from '../tables/table-reader'
import { splitParagraphs } from './unnumbered'

/** In a plan whose tasks are numbered, how; otherwise every attribution ends a task. */
function numberingOf(lines: readonly Line[]): 'plain' | 'bracket' | 'none' {
  let hasBracket = false
  for (const { folded } of lines) {
    const heading = headingOf(folded)
    if (heading?.kind !== 'number') continue
    if (heading.style === 'plain') return 'plain'
    hasBracket = true
  }
  return hasBracket ? 'bracket' : 'none'
}

/** The end of the table whose header stands at `at`: its rows have tabs; empty lines do not end it. */
function tableEnd(lines: readonly Line[], at: number): number {
  let end = at + 1
  for (let next = end; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line || (line.text !== '' && !line.raw.includes('\t'))) break
    if (line.text !== '') end = next + 1
  }
  return end
}

/** Reads the plan's own text (no covering notice, no attachments) into parts, themes and tasks. */
export function readBody(lines: readonly Line[]): Body {
  const outline = new Outline()
  const reader = new BodyReader(outline, numberingOf(lines))
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) continue
    if (tableHeader(line)) {
      const end = tableEnd(lines, at)
      readTable(lines.slice(at, end), outline, reader)
      at = end - 1
    } else reader.read(line)
  }
  for (const theme of outline.parts.flatMap(({ themes }) => themes)) {
    if (theme.drafts.length === 0) splitParagraphs(theme)
  }
  return { parts: outline.parts, marks: reader.marks, problems: reader.problems }
}
