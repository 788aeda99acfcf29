import type { Answer, SearchFilter } from '../../../contract'
import { keyCited } from '../entries/cited-by'
import { keyOf } from '../entries/held-entries'

/** Whether anything but the document narrows a search down. */
const narrows = ({ document: _, ...others }: SearchFilter) =>
  Object.values(others).some((one) => one !== undefined)

/** An answer within what a search is narrowed down to: all that it cites must be left in, or it is none. */
export function boundTo(
  answer: Answer | null,
  filter: SearchFilter,
  isLeft: (key: string) => boolean,
): Answer | null {
  const { document } = filter
  const isWithin = answer?.citations.every((citation) => {
    if (document !== undefined && citation.documentId !== document) return false
    const key = narrows(filter) ? keyCited(citation) : null
    return !narrows(filter) || (key !== null && isLeft(key))
  })
  return isWithin ? answer : null
}

/** What is cited of each thing that can be found: its result shows these words. */
export function quotesOf({ citations }: Answer): ReadonlyMap<string, string> {
  const quotes = new Map<string, string>()
  for (const citation of citations) {
    const key = keyCited(citation)
    if (key !== null && !quotes.has(key)) quotes.set(key, citation.quote)
  }
  return quotes
}

const NAMES = { document: '文件', theme: '主题', unit: '单位' } as const
const NARROWING = ['document', 'theme', 'unit'] as const

/** The keys of what a search is narrowed down to. */
export const keysOf = (filter: SearchFilter) =>
  NARROWING.flatMap((kind) => {
    const id = filter[kind]
    return id === undefined ? [] : [keyOf({ kind, id })]
  })

/** What a search is narrowed down to and is not there, in words. */
export const unknownNotes = (filter: SearchFilter, isKnown: (key: string) => boolean) =>
  NARROWING.flatMap((kind) => {
    const id = filter[kind]
    if (id === undefined || isKnown(keyOf({ kind, id }))) return []
    return [`没有编号为 ${id} 的${NAMES[kind]}`]
  })
