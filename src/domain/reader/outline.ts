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
