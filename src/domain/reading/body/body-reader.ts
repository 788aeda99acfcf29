import { isUnitNames, readAttribution, startsWithLabel } from '../attribution'
import type { Mark, TaskDraft } from './drafts'
import { doubtfulNumber, headingOf, type Heading } from '../text/headings'
import type { BlockKind, Problem } from '../imported-document'
import type { Line } from '../text/lines'
import { isPageNumber, isWebNoise } from '../text/noise'
import type { Outline } from './outline'
import { addLine, emptyPassage, type Passage } from '../text/passage'
import { dateLine } from '../text/signature'

/** `推进某事。要……` → its title, and where the running text begins. */
function runIn(line: Line, at: number): { title: string; rest: number } {
  const stop = line.folded.indexOf('。', at)
  const end = stop < 0 ? line.text.length : stop
  return { title: line.text.slice(at, end).trim(), rest: stop < 0 ? line.text.length : stop + 1 }
}

/** Reads running text line by line into parts, themes and tasks. */
export class BodyReader {
  readonly marks: Mark[] = []
  readonly problems: Problem[] = []
  private lastWasBlank = false
  private lastNo = 0

  constructor(
    readonly outline: Outline,
    private readonly style: 'plain' | 'bracket' | 'none',
  ) {}

  read(line: Line): void {
    if (line.text !== '') this.readLine(line, headingOf(line.folded))
    this.lastWasBlank = line.text === ''
  }

  mark(kind: BlockKind, line: Line, draft?: TaskDraft): void {
    const { no, start, textStart } = line
    this.marks.push({ kind, line: no, start, textStart, ...(draft ? { draft } : {}) })
  }

  /** A line that no rule takes: kept as it is, and told. */
  leave(line: Line, message: string): void {
    this.mark('leftover', line)
    this.problems.push({ line: line.no, severity: 'warning', message })
  }

  private readLine(line: Line, heading: Heading | null): void {
    if (isPageNumber(line.folded)) return this.skipPageNumber(line)
    if (isWebNoise(line.folded)) return this.mark('noise', line)
    if (dateLine(line.folded)) return this.mark('signature', line)
    if (heading?.kind === 'part' || heading?.kind === 'theme') {
      return this.startHeading(line, heading)
    }
    if (heading?.kind === 'number' && heading.style === this.style) {
      return this.startTask(line, heading.no, heading.at)
    }
    const doubtful = this.style === 'plain' ? doubtfulNumber(line.folded) : null
    if (doubtful && this.isNext(doubtful.no)) return this.startTask(line, doubtful.no, doubtful.at)
    this.continueText(line, heading !== null)
  }

  /** The number that comes next, where what stands above has ended. */
  private isNext(no: number): boolean {
    const { draft } = this.outline
    if (draft && !draft.labels && !/[。.)】]$/.test(draft.passage.folded)) return false
    return no === this.lastNo + 1 || (no === 1 && draft === null)
  }

  private skipPageNumber(line: Line): void {
    this.mark('noise', line)
    if (this.outline.draft || (this.outline.theme?.paragraphs.length ?? 0) > 0) {
      this.problems.push({
        line: line.no,
        severity: 'warning',
        message: `正文中夹有页码“${line.text}”,已略去`,
      })
    }
  }

  private startHeading(line: Line, { kind, no, at }: Heading & { kind: 'part' | 'theme' }): void {
    const { title, rest } = runIn(line, at)
    if (kind === 'part') this.outline.startPart(no, title)
    else this.outline.startTheme(no, title)
    this.mark(kind, line)
    if (line.text.slice(rest).trim() !== '') this.outline.addParagraph(line, rest)
  }

  private startTask(line: Line, no: number, at: number): void {
    const passage = emptyPassage()
    addLine(passage, line, at)
    const draft = { no, line: line.no, start: line.start, passage, labels: null, labelLines: [] }
    this.outline.addTask(draft)
    this.lastNo = no
    this.mark('task', line, draft)
  }

  private continueText(line: Line, isSubItem: boolean): void {
    const { draft, theme } = this.outline
    if (draft) return this.continueTask(draft, line, isSubItem)
    const last = theme?.paragraphs[theme.paragraphs.length - 1]
    if (last && this.isContinuation(last.passage, line, isSubItem)) {
      addLine(last.passage, line, 0, isSubItem || startsWithLabel(line.folded) ? '\n' : '')
    } else this.outline.addParagraph(line, 0)
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
      this.mark('attribution', line, draft)
      addLine(draft.labels, line, 0, '\n')
      draft.labelLines.push(line.text)
    } else if (draft.labels && /[、,:]$/.test(draft.labels.folded)) {
      this.mark('attribution', line, draft)
      addLine(draft.labels, line)
      draft.labelLines.push(`${draft.labelLines.pop() ?? ''}${line.text}`)
    } else if (draft.labels && isUnitNames(line.folded)) {
      this.mark('attribution', line, draft)
      addLine(draft.labels, line, 0, '、')
      draft.labelLines.push(line.text)
    } else {
      this.mark('task', line, draft)
      addLine(draft.passage, line, 0, isSubItem ? '\n' : '')
    }
  }
}
