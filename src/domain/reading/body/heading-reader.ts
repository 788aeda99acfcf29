import { findAttributions } from '../attribution'
import type { Heading } from '../text/headings'
import type { Line } from '../text/lines'
import { addLine, emptyPassage } from '../text/passage'
import { isOnlyAttribution, isRestOfHeading } from './continuing'
import type { Outline } from './outline'

type PlaceHeading = Heading & { kind: 'part' | 'theme' }

interface OpenHeading {
  line: Line
  heading: PlaceHeading
  title: string
}

/** Where a heading's own words end: at its 。, before the bracket that says who answers, or with the line. */
function endOfTitle(folded: string, at: number): number {
  const stop = folded.indexOf('。', at)
  if (stop >= 0) return stop
  const last = findAttributions(folded.slice(at)).find(({ attribution: { units } }) => units.length)
  return last ? at + last.start : folded.length
}

/** Reads the headings of parts and themes, run-in and wrapped ones too. */
export class HeadingReader {
  /** The heading whose title may go on in the line below. */
  private open: OpenHeading | null = null

  constructor(private readonly outline: Outline) {}

  close(): void {
    this.open = null
  }

  /** `推进某事。要……`: its title, and the running text after it. */
  start(line: Line, heading: PlaceHeading): void {
    const { kind, no, at } = heading
    const end = endOfTitle(line.folded, at)
    const title = line.text.slice(at, end).trim()
    if (kind === 'part') this.outline.startPart(no, title)
    else this.outline.startTheme(no, title)
    const rest = line.folded[end] === '。' ? end + 1 : end
    this.open = end === line.text.length ? { line, heading, title } : null
    if (line.text.slice(rest).trim() === '') return
    // 一、推进甲事。(责任单位:乙局): the heading is the task.
    this.outline.addParagraph(line, isOnlyAttribution(line.folded.slice(rest)) ? at : rest)
  }

  /** Adds the line to the heading above it, where that was wrapped; says what the line is then. */
  goOn(line: Line, next: Line | undefined): 'part' | 'theme' | null {
    const { open } = this
    this.open = null
    if (!open || !isRestOfHeading(open.title, line, next)) return null
    const end = endOfTitle(line.folded, 0)
    const title = open.title + line.text.slice(0, end).trim()
    this.outline.rename(open.heading.kind, title)
    const rest = line.folded[end] === '。' ? end + 1 : end
    if (rest < line.text.length && isOnlyAttribution(line.folded.slice(rest))) {
      const passage = emptyPassage()
      addLine(passage, open.line, open.heading.at)
      addLine(passage, line)
      this.outline.ownTheme().paragraphs.push({ line: open.line, passage })
    } else if (line.text.slice(rest).trim() !== '') this.outline.addParagraph(line, rest)
    return open.heading.kind
  }
}
