import type { OfficialDocument } from '../../contract'
import { readFigures } from './read-figures'
import { yearIn } from './targets'

/** One figure of an annex, with what it counts and where it stands. */
export interface AnnexFigure {
  id: string
  /** As shown: damage repaired, with `note` saying what the source has. */
  value: string
  amount: number | null
  unit: string
  /** The words around it, as published: what it counts, and not what others in the same clause do. */
  label: string
  /** `label` beside the figure itself, which is not said twice: 接通率为92.6% → 接通率. */
  counted: string
  /** `截至2014年底`, `2014年1月` — the words of the sentence, or the year of the report. */
  period: string
  /** False where the sentence names no time, and the period is the report's own year. */
  isPeriodStated: boolean
  /** The sentence, to the letter. */
  quote: string
  sectionId: string
  sectionTitle: string
  partTitle: string
  note: string | null
}

const PERIOD = /截至\d{4}年\d*月?底?|\d{4}年\d{1,2}月|\d{4}年/

/** The clause around a place: from one comma, semicolon or full stop to the next. */
function clauseAround(sentence: string, start: number, end: number): string {
  const before = sentence.slice(0, start).search(/[^,;。]*$/)
  const after = sentence.slice(end).search(/[,;。]/)
  return sentence.slice(before, after < 0 ? undefined : end + after).trim()
}

/** What stands between two things that are counted one after the other. */
const BETWEEN = /[、和及与或]/

interface Span {
  start: number
  end: number
}

/** Of a clause that counts several things, the words of one: from what parts it from the one before to the next. */
function labelOf(sentence: string, at: number, spans: readonly Span[]): string {
  const own = spans[at]
  if (!own) return ''
  const clause = clauseAround(sentence, own.start, own.end)
  const from = sentence.lastIndexOf(clause, own.start)
  const to = from + clause.length
  const before = spans[at - 1]
  const after = spans[at + 1]
  let [start, end] = [from, to]
  if (before && before.end > from) {
    const parted = sentence.slice(before.end, own.start).search(BETWEEN)
    if (parted >= 0) start = before.end + parted + 1
  }
  if (after && after.start < to) {
    const parted = sentence.slice(own.end, after.start).search(BETWEEN)
    if (parted >= 0) end = own.end + parted
  }
  return sentence.slice(start, end).trim()
}

/** A verb that led up to a figure leads nowhere without it. */
const LEADING = /(?:达到|共有|为|达|共)$/

function countedOf(label: string, value: string): string {
  const at = label.indexOf(value)
  if (at < 0) return label
  const before = label.slice(0, at).trim()
  const after = label.slice(at + value.length).trim()
  return after === '' ? before.replace(LEADING, '') : [before, after].filter(Boolean).join('…')
}

interface Place {
  sectionId: string
  sectionTitle: string
  partTitle: string
  year: string
}

function figuresOfSentence(quote: string, place: Place, document: OfficialDocument) {
  const notes = document.sourceNotes.filter(({ source }) => quote.includes(source))
  const shown = notes.reduce((text, note) => text.replace(note.source, note.shown), quote)
  const stated = PERIOD.exec(shown)?.[0] ?? null
  const read = readFigures(shown)
  return read.map((figure, at) => {
    const note = notes.find((one) => one.shown.includes(figure.quote))
    const label = labelOf(shown, at, read)
    return {
      value: figure.quote,
      amount: figure.amount,
      unit: figure.unit,
      label,
      counted: countedOf(label, figure.quote),
      period: stated ?? place.year,
      isPeriodStated: stated !== null,
      quote,
      sectionId: place.sectionId,
      sectionTitle: place.sectionTitle,
      partTitle: place.partTitle,
      note: note?.note ?? null,
    }
  })
}

/** Every figure of a document's annexes, in its order; nothing reckoned, nothing rounded. */
export function annexFigures(document: OfficialDocument): AnnexFigure[] {
  const figures = document.attachments.flatMap((attachment) =>
    attachment.parts.flatMap((part) =>
      part.sections.flatMap((section) => {
        const place = {
          sectionId: `p${part.no ?? 0}s${section.no ?? 0}`,
          sectionTitle: section.title ?? '',
          partTitle: part.title ?? '',
          year: yearIn(attachment.title),
        }
        return section.paragraphs
          .flatMap((paragraph) => paragraph.match(/[^。]+。?/g) ?? [])
          .flatMap((sentence) => figuresOfSentence(sentence, place, document))
      }),
    ),
  )
  return figures.map((figure, at) => ({ id: `f${at + 1}`, ...figure }))
}

export interface FigureGroup {
  unit: string
  sectionTitle: string
  figures: (AnnexFigure & { amount: number })[]
}

/** Units of which two in one section are of one kind, and may stand side by side. */
const COMPARABLE = ['人次', '%', '台', '家']

/** Figures that one section gives in one unit: what may honestly be drawn as bars beside each other. */
export function comparableFigures(figures: readonly AnnexFigure[]): FigureGroup[] {
  const groups = new Map<string, FigureGroup>()
  for (const figure of figures) {
    const { amount, unit, sectionId, sectionTitle } = figure
    if (amount === null || !COMPARABLE.includes(unit)) continue
    const key = `${sectionId} ${unit}`
    const group = groups.get(key) ?? { unit, sectionTitle, figures: [] }
    group.figures.push({ ...figure, amount })
    groups.set(key, group)
  }
  return [...groups.values()].filter((group) => group.figures.length > 1)
}
