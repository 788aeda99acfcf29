import { BodyReader } from './body-reader'
import { findAttributions, startsWithLabel } from '../attribution'
import type { Problem } from '../imported-document'
import type { Body, ThemeDraft } from './drafts'
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

const unitsIn = (folded: string) =>
  findAttributions(folded).some(({ attribution }) => attribution.units.length > 0) ||
  folded.split('\n').some((line) => startsWithLabel(line.trim()))

/** Running text beside numbered tasks stays in the source's blocks; one that names units is told. */
function leftInProse(theme: ThemeDraft, beside: readonly ThemeDraft[]): Problem[] {
  const { paragraphs, drafts } = theme
  const told = (line: Line, message: string): Problem => ({
    line: line.no,
    severity: 'warning',
    message: `${message},按原文保留`,
  })
  const withUnits = paragraphs.filter(({ passage }) => unitsIn(passage.folded))
  if (withUnits.length > 0) {
    return withUnits.map(({ line }) => told(line, '这一段写有责任单位,但没有编号,没有归入任务'))
  }
  const first = paragraphs[0]
  // A few words before the first (一) of a part introduce it.
  const isIntroduction = theme.no === null && beside.length > 1
  if (!first || drafts.length > 0 || isIntroduction) return []
  return [told(first.line, `“${theme.title ?? '正文'}”中没有任务,只有说明`)]
}

/** Reads the plan's own text (no covering notice, no attachments) into parts, themes and tasks. */
export function readBody(lines: readonly Line[]): Body {
  const outline = new Outline()
  const style = numberingOf(lines)
  const reader = new BodyReader(outline, style)
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) continue
    if (tableHeader(line)) {
      const end = tableEnd(lines, at)
      readTable(lines.slice(at, end), outline, reader)
      at = end - 1
    } else reader.read(line, lines[at + 1])
  }
  for (const { themes } of outline.parts) {
    for (const theme of themes) {
      if (theme.drafts.length === 0) splitParagraphs(theme, style !== 'none')
      reader.problems.push(...leftInProse(theme, themes))
    }
  }
  return { parts: outline.parts, marks: reader.marks, problems: reader.problems }
}
