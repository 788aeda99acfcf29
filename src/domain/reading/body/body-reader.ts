import { isUnitNames, startsWithLabel } from '../attribution'
import type { BlockKind, Problem } from '../imported-document'
import { doubtfulNumber, headingOf, type Heading } from '../text/headings'
import type { Line } from '../text/lines'
import { isNote, isPageNumber, isWebNoise } from '../text/noise'
import { addLine, emptyPassage, type Passage } from '../text/passage'
import { dateLine } from '../text/signature'
import {
  endsInSubItem,
  isBracketLine,
  isInOpenBracket,
  isWrappedLabel,
  startsWithWordsLabel,
} from './continuing'
import type { Mark, TaskDraft } from './drafts'
import { HeadingReader } from './heading-reader'
import type { Outline } from './outline'

/** Reads running text line by line into parts, themes and tasks. */
export class BodyReader {
  readonly marks: Mark[] = []
  readonly problems: Problem[] = []
  private readonly headings: HeadingReader
  private lastWasBlank = false
  private lastNo = 0

  constructor(
    readonly outline: Outline,
    private readonly style: 'plain' | 'bracket' | 'none',
  ) {
    this.headings = new HeadingReader(outline)
  }

  /** `next` is the line below, which a wrapped heading has to look at. */
  read(line: Line, next?: Line): void {
    if (line.text !== '') this.readLine(line, headingOf(line.folded), next)
    else this.headings.close()
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

  private readLine(line: Line, heading: Heading | null, next?: Line): void {
    if (isPageNumber(line.folded)) return this.skipPageNumber(line)
    if (isWebNoise(line.folded)) return this.mark('noise', line)
    if (dateLine(line.folded)) return this.mark('signature', line)
    if (isNote(line.folded)) return this.leave(line, '说明文字不属于任何任务,按原文保留')
    if (heading?.kind === 'part' || heading?.kind === 'theme') {
      this.headings.start(line, heading)
      return this.mark(heading.kind, line)
    }
    if (heading?.kind === 'number' && heading.style === this.style) {
      return this.startTask(line, heading.no, heading.at)
    }
    const doubtful = this.style === 'plain' ? doubtfulNumber(line.folded) : null
    if (doubtful && this.isNext(doubtful.no)) return this.startTask(line, doubtful.no, doubtful.at)
    const headingKind = heading === null ? this.headings.goOn(line, next) : null
    if (headingKind) return this.mark(headingKind, line)
    this.continueText(line, heading !== null)
  }

  /** The number that comes next, where what stands above has ended. */
  private isNext(no: number): boolean {
    const { draft } = this.outline
    if (draft && !draft.labels && !/[。.)】]$/.test(draft.passage.tail)) return false
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

  private startTask(line: Line, no: number, at: number): void {
    const passage = emptyPassage()
    addLine(passage, line, at)
    const draft = { no, line: line.no, start: line.start, passage, labels: null, labelLines: [] }
    this.headings.close()
    this.outline.addTask(draft)
    this.lastNo = no
    this.mark('task', line, draft)
  }

  private continueText(line: Line, isSubItem: boolean): void {
    const { draft, theme } = this.outline
    if (draft) return this.continueTask(draft, line, isSubItem)
    const last = theme?.paragraphs[theme.paragraphs.length - 1]
    if (last && isInOpenBracket(last.passage.tail, line.folded)) addLine(last.passage, line)
    else if (last && this.isContinuation(last.passage, line, isSubItem)) {
      const isApart = isSubItem || startsWithLabel(line.folded) || startsWithWordsLabel(line.folded)
      addLine(last.passage, line, 0, isApart ? '\n' : '')
    } else this.outline.addParagraph(line, 0)
    this.mark('paragraph', line)
  }

  /** A wrapped line, a sub-item, a label or a bracket of its own goes on with what stands above it. */
  private isContinuation(passage: Passage, line: Line, isSubItem: boolean): boolean {
    if (isSubItem || startsWithLabel(line.folded) || startsWithWordsLabel(line.folded)) return true
    if (isBracketLine(line.folded)) return true
    const isOpen = !/[。.!?;:)】”]$/.test(passage.tail)
    return isOpen && !this.lastWasBlank
  }

  private continueTask(draft: TaskDraft, line: Line, isSubItem: boolean): void {
    const { passage, labels } = draft
    const lastLabel = labels?.tail.slice(labels.tail.lastIndexOf('\n') + 1) ?? ''
    if (!labels && isInOpenBracket(passage.tail, line.folded)) {
      this.mark('task', line, draft)
      addLine(passage, line)
    } else if (startsWithLabel(line.folded)) this.addLabelLine(draft, line, '\n')
    else if (labels && /[、,:]$/.test(labels.tail)) this.addLabelLine(draft, line, '')
    else if (labels && isUnitNames(line.folded)) this.addLabelLine(draft, line, '、')
    else if (labels && !this.lastWasBlank && isWrappedLabel(lastLabel, line.folded)) {
      this.addLabelLine(draft, line, '')
    } else {
      const isApart =
        isSubItem ||
        startsWithWordsLabel(line.folded) ||
        (endsInSubItem(passage.tail) && isBracketLine(line.folded))
      this.mark('task', line, draft)
      addLine(passage, line, 0, isApart ? '\n' : '')
    }
  }

  /** A label, or what goes on with the label above; `、` is between names that stand on lines of their own. */
  private addLabelLine(draft: TaskDraft, line: Line, joint: '\n' | '、' | ''): void {
    draft.labels ??= emptyPassage()
    this.mark('attribution', line, draft)
    addLine(draft.labels, line, 0, joint)
    if (joint === '') draft.labelLines.push(`${draft.labelLines.pop() ?? ''}${line.text}`)
    else draft.labelLines.push(line.text)
  }
}
