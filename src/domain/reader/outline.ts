import type { ReaderParagraph } from './paragraphs'

export interface Heading {
  text: string
  /** Its paragraph. */
  at: number
  /** 2: a part, or an annex; 3 and 4: what stands under it. */
  level: 2 | 3 | 4
  /** Run in with the words that follow: no paragraph of its own. */
  isRunIn: boolean
}

/** A heading, and those that stand under it. */
export interface Nested {
  heading: Heading
  under: Nested[]
}

const LONGEST = 60

/** What an annex is called where it is named: 附件:2014年… → 2014年…; a bare 附件 calls it nothing. */
const calledBy = (text: string) => text.replace(/^附件\s*\d*\s*[:：]?\s*/, '')

/** An annex is named at the end of the text, and opens with 附件 above its title: the title alone is its heading. */
function isAnnexTitle(paragraphs: readonly ReaderParagraph[], at: number): boolean {
  const called = calledBy(paragraphs[at]?.text ?? '')
  const later = paragraphs.slice(at + 1).filter(({ kind }) => kind === 'attachment')
  if (called === '') return paragraphs[at + 1]?.kind !== 'attachment'
  return later.every(({ text }) => text !== called)
}

/** The headings of a document, in order, by what stands under what. */
export function outlineOf(paragraphs: readonly ReaderParagraph[]): Heading[] {
  let isAnnex = false
  return paragraphs.flatMap(({ kind, text }, at): Heading[] => {
    const own = (level: Heading['level'], words = text, isRunIn = false) => [
      { text: words, at, level, isRunIn },
    ]
    if (kind === 'section') {
      const words = /^[^。]{1,60}(?=。)/.exec(text)?.[0]
      return words === undefined ? [] : own(isAnnex ? 4 : 3, words, true)
    }
    if (text.length >= LONGEST) return []
    if (kind === 'part') return own(isAnnex ? 3 : 2)
    if (kind === 'theme') return own(isAnnex ? 4 : 3)
    if (kind !== 'attachment' || !isAnnexTitle(paragraphs, at)) return []
    isAnnex = true
    return own(2, text.startsWith('附件') ? text : `附件：${text}`)
  })
}

/** The headings by what stands under what; one whose own head is missing stands under the nearest that is higher. */
export function nestedOf(headings: readonly Heading[]): Nested[] {
  const top: Nested[] = []
  const open: Nested[] = []
  for (const heading of headings) {
    while ((open[open.length - 1]?.heading.level ?? 0) >= heading.level) open.pop()
    const nested: Nested = { heading, under: [] }
    const above = open[open.length - 1]?.under ?? top
    above.push(nested)
    open.push(nested)
  }
  return top
}

/** How many headings there are, with all that stand under them. */
export function sizeOf(nested: readonly Nested[]): number {
  return nested.reduce((sum, { under }) => sum + 1 + sizeOf(under), 0)
}
