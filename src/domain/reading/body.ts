import { readAttribution, startsWithLabel } from './attribution'
import { headingOf, type Heading } from './headings'
import type { Line } from './lines'
import { addLine, emptyPassage, type Passage } from './passage'
import type { TaskDraft } from './read-task'
import { readRow, tableHeader, type Column } from './tables'
import { splitParagraphs } from './unnumbered'
import { dateLine } from './signature'
import { isPageNumber, isWebNoise } from './noise'
import type { BlockKind, Problem } from './imported-document'

export interface ThemeDraft {
  no: number | null
  title: string | null
  drafts: TaskDraft[]
  /** Running text that belongs to no numbered task. */
  paragraphs: { line: Line; passage: Passage }[]
}

export interface PartDraft {
  no: number | null
  title: string | null
  themes: ThemeDraft[]
}

/** What a line turned out to be; `cut` lines begin a block of that kind at `at` (offset in the source). */
export interface Mark {
  kind: BlockKind
  line: number
  start: number
  draft?: TaskDraft
}

export interface Body {
  parts: PartDraft[]
  marks: Mark[]
  problems: Problem[]
}

/** `推进某事。要……` → its title, and where the running text begins. */
function runIn(line: Line, at: number): { title: string; rest: number } {
  const stop = line.folded.indexOf('。', at)
  const end = stop < 0 ? line.text.length : stop
  return { title: line.text.slice(at, end).trim(), rest: stop < 0 ? line.text.length : stop + 1 }
}

class BodyReader {
  readonly parts: PartDraft[] = []
  readonly marks: Mark[] = []
  readonly problems: Problem[] = []
  private theme: ThemeDraft | null = null
  private draft: TaskDraft | null = null
  private lastWasBlank = false
  private columns: Column[] | null = null

  constructor(private readonly style: 'plain' | 'bracket' | 'none') {}

  read(line: Line): void {
    if (line.text === '') {
      this.lastWasBlank = true
      return
    }
    this.readLine(line, headingOf(line.folded))
    this.lastWasBlank = false
  }

  private readLine(line: Line, heading: Heading | null): void {
    const header = tableHeader(line)
    if (header) {
      this.columns = header
      return this.mark('noise', line)
    }
    if (this.columns && line.raw.includes('\t') && this.startRow(line, this.columns)) return
    if (isPageNumber(line.folded)) return this.skipPageNumber(line)
    if (isWebNoise(line.folded)) return this.mark('noise', line)
    if (dateLine(line.folded)) return this.mark('signature', line)
    if (heading?.kind === 'part') return this.startPart(line, heading.no, heading.at)
    if (heading?.kind === 'theme') return this.startTheme(line, heading.no, heading.at)
    if (heading?.kind === 'number' && heading.style === this.style) {
      return this.startTask(line, heading.no, heading.at)
    }
    this.continueText(line, heading !== null)
  }

  private mark(kind: BlockKind, line: Line, draft?: TaskDraft): void {
    this.marks.push({ kind, line: line.no, start: line.start, ...(draft ? { draft } : {}) })
  }

  private skipPageNumber(line: Line): void {
    this.mark('noise', line)
    if (this.draft || (this.theme?.paragraphs.length ?? 0) > 0) {
      this.problems.push({
        line: line.no,
        severity: 'warning',
        message: `正文中夹有页码“${line.text}”,已略去`,
      })
    }
  }

  private startPart(line: Line, no: number, at: number): void {
    const { title, rest } = runIn(line, at)
    this.parts.push({ no, title, themes: [] })
    this.theme = null
    this.draft = null
    this.mark('part', line)
    if (line.text.slice(rest).trim() !== '') this.addParagraph(line, rest)
  }

  private startTheme(line: Line, no: number, at: number): void {
    const { title, rest } = runIn(line, at)
    if (this.parts.length === 0) this.parts.push({ no: null, title: null, themes: [] })
    this.theme = { no, title, drafts: [], paragraphs: [] }
    this.parts[this.parts.length - 1]?.themes.push(this.theme)
    this.draft = null
    this.mark('theme', line)
    if (line.text.slice(rest).trim() !== '') this.addParagraph(line, rest)
  }

  /** A part without (一) has one theme with the part's title; a flat list has neither. */
  private ownTheme(): ThemeDraft {
    if (this.theme) return this.theme
    if (this.parts.length === 0) this.parts.push({ no: null, title: null, themes: [] })
    const part = this.parts[this.parts.length - 1]
    this.theme = { no: null, title: part?.title ?? null, drafts: [], paragraphs: [] }
    part?.themes.push(this.theme)
    return this.theme
  }

  private startTask(line: Line, no: number, at: number): void {
    const passage = emptyPassage()
    addLine(passage, line, at)
    this.draft = { no, line: line.no, passage, labels: null, labelLines: [] }
    this.ownTheme().drafts.push(this.draft)
    this.mark('task', line, this.draft)
  }

  private startRow(line: Line, columns: readonly Column[]): boolean {
    const row = readRow(line, columns)
    if (!row) return false
    const passage = emptyPassage()
    addLine(passage, row.words)
    const draft = {
      no: row.no,
      line: line.no,
      passage,
      labels: null,
      labelLines: [],
      columns: row.columns,
    }
    this.ownTheme().drafts.push(draft)
    this.draft = null
    this.mark('task', line, draft)
    return true
  }

  private addParagraph(line: Line, from: number): void {
    const passage = emptyPassage()
    addLine(passage, line, from)
    this.ownTheme().paragraphs.push({ line, passage })
  }

  private continueText(line: Line, isSubItem: boolean): void {
    if (this.draft) return this.continueTask(this.draft, line, isSubItem)
    const paragraphs = this.theme?.paragraphs
    const last = paragraphs?.[paragraphs.length - 1]
    if (last && this.isContinuation(last.passage, line, isSubItem)) {
      addLine(last.passage, line, 0, isSubItem || startsWithLabel(line.folded) ? '\n' : '')
      return
    }
    this.addParagraph(line, 0)
    this.mark('paragraph', line)
  }

  /** A wrapped line, a sub-item, a label or a bracket of its own goes on with what stands above it. */
  private isContinuation(passage: Passage, line: Line, isSubItem: boolean): boolean {
    if (isSubItem || startsWithLabel(line.folded)) return true
    const bracket = /^[([【](.*)[)\]】][。.]?$/.exec(line.folded)
    if (bracket && readAttribution(bracket[1] ?? '')) return true
    const isOpen = !/[。.!?;:)】”]$/.test(passage.folded)
    return isOpen && !this.lastWasBlank
  }

  private continueTask(draft: TaskDraft, line: Line, isSubItem: boolean): void {
    if (startsWithLabel(line.folded)) {
      draft.labels ??= emptyPassage()
      if (draft.labelLines.length === 0) this.mark('attribution', line, draft)
      addLine(draft.labels, line, 0, '\n')
      draft.labelLines.push(line.text)
    } else if (draft.labels && /[、,:]$/.test(draft.labels.folded)) {
      addLine(draft.labels, line)
      draft.labelLines.push(`${draft.labelLines.pop() ?? ''}${line.text}`)
    } else addLine(draft.passage, line, 0, isSubItem ? '\n' : '')
  }
}

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

/** Reads the plan's own text (no covering notice, no attachments) into parts, themes and tasks. */
export function readBody(lines: readonly Line[]): Body {
  const reader = new BodyReader(numberingOf(lines))
  for (const line of lines) reader.read(line)
  for (const part of reader.parts) {
    for (const theme of part.themes) {
      if (theme.drafts.length === 0) splitParagraphs(theme)
    }
  }
  return { parts: reader.parts, marks: reader.marks, problems: reader.problems }
}
