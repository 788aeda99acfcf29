import { headingOf } from '../text/headings'
import type { ImportedAttachment, ImportedBlock, ImportedSection } from '../imported-document'
import type { Line } from '../text/lines'
import { isPageNumber } from '../text/noise'

/** Where the attachments of a plan stand: `附件` alone on a line, `附件1`, or `附件:标题` before its own text. */
export interface AttachmentStart {
  /** Index of the line that says 附件. */
  at: number
  no: number | null
}

interface Found extends AttachmentStart {
  isBare: boolean
}

/**
 * References (`附件:2014年…报告` under the plan) are not starts where a bare 附件 follows.
 * Without any bare one, the first 附件:标题 with text after it is a start.
 */
export function attachmentStarts(lines: readonly Line[], from: number): AttachmentStart[] {
  const found: Found[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    const heading = line ? headingOf(line.folded) : null
    if (!line || heading?.kind !== 'attachment') continue
    found.push({ at, no: heading.no, isBare: line.text.slice(heading.at).trim() === '' })
  }
  const bare = found.filter(({ isBare }) => isBare)
  if (bare.length > 0) return bare
  return found.filter(({ at }, index) => {
    const next = found[index + 1]?.at ?? lines.length
    return lines.slice(at + 1, next).filter(({ text }) => text !== '').length >= 2
  })
}

interface Reading {
  attachment: ImportedAttachment
  blocks: ImportedBlock[]
}

function titleOf(lines: readonly Line[]): { title: string; next: number } {
  const first = lines[0]
  const heading = first ? headingOf(first.folded) : null
  const inline = first?.text.slice(heading?.at ?? 0).trim() ?? ''
  if (inline !== '') return { title: inline, next: 1 }
  for (let at = 1; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    if (text !== '') return { title: text, next: at + 1 }
  }
  return { title: '', next: lines.length }
}

function sectionOf(line: Line, at: number, no: number): ImportedSection {
  const stop = line.folded.indexOf('。', at)
  if (stop < 0) return { no, title: line.text.slice(at).trim(), paragraphs: [] }
  const rest = line.text.slice(stop + 1).trim()
  return { no, title: line.text.slice(at, stop).trim(), paragraphs: rest === '' ? [] : [rest] }
}

/** Text after the last section that reads like the end of the whole, not like more of the section. */
function takeClosing(attachment: ImportedAttachment): void {
  const sections = attachment.parts.flatMap(({ sections: all }) => all)
  const last = sections[sections.length - 1]
  const others = sections.slice(0, -1)
  if (!last || last.paragraphs.length < 2 || others.length === 0) return
  if (others.some(({ paragraphs }) => paragraphs.length > 1)) return
  attachment.closing = last.paragraphs.splice(1)
}

/** Reads one attachment; `lines` begins at its 附件 line. `index` counts attachments from 1. */
export function readAttachment(lines: readonly Line[], index: number): Reading {
  const { title, next } = titleOf(lines)
  const attachment: ImportedAttachment = { title, preamble: [], parts: [], closing: [] }
  const first = lines[0]
  const blocks: ImportedBlock[] = first
    ? [
        {
          line: first.no,
          start: first.start,
          end: 0,
          kind: 'attachment',
          ref: `attachment:${index}`,
        },
      ]
    : []
  let section: ImportedSection | null = null
  const mark = (line: Line, kind: ImportedBlock['kind'], ref?: string) =>
    blocks.push({ line: line.no, start: line.start, end: 0, kind, ...(ref ? { ref } : {}) })

  for (const line of lines.slice(next)) {
    if (line.text === '') continue
    const heading = headingOf(line.folded)
    if (isPageNumber(line.folded)) mark(line, 'noise')
    else if (heading?.kind === 'part') {
      const words = line.text.slice(heading.at).trim()
      attachment.parts.push({ no: heading.no, title: words, sections: [] })
      section = null
      mark(line, 'part')
    } else if (heading?.kind === 'theme') {
      if (attachment.parts.length === 0)
        attachment.parts.push({ no: null, title: null, sections: [] })
      const part = attachment.parts[attachment.parts.length - 1]
      section = sectionOf(line, heading.at, heading.no)
      part?.sections.push(section)
      mark(line, 'section', `section:${index}.${attachment.parts.length}.${part?.sections.length}`)
    } else {
      const part = attachment.parts[attachment.parts.length - 1]
      if (!section && part) {
        section = { no: null, title: null, paragraphs: [] }
        part.sections.push(section)
      }
      const paragraphs = section ? section.paragraphs : attachment.preamble
      // A page number stood in the paragraph: what follows it goes on with what stood before.
      if (line.isContinued && paragraphs.length > 0)
        paragraphs.push(`${paragraphs.pop()}${line.text}`)
      else paragraphs.push(line.text)
      mark(line, section ? 'paragraph' : 'preamble')
    }
  }
  takeClosing(attachment)
  return { attachment, blocks }
}
