import type { Citation } from '../../contract'

/** `~12+34`: 34 characters of the source from the 12th on. */
const SPAN = /^~(\d+)\+(\d+)$/
const SHORTEST = 10

/** `@t31~12+34!task:31`: a citation, by the first letter of its kind, its task, where its words are, and its place. */
const CITATION = /^@([tad])(\d*)~(\d+)\+(\d+)(?:!(.+))?$/
const kinds = { t: 'task', a: 'attachment', d: 'document' } as const

interface Cited {
  text: string
  documentId: string
}

const isCitation = (value: object): value is Citation => 'quote' in value && 'documentId' in value

function walk(value: unknown, text: (words: string) => unknown): unknown {
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return value.map((one) => walk(one, text))
  if (value === null || typeof value !== 'object') return value
  // A plain loop: thousands of words are put together while the first screen starts.
  const walked: Record<string, unknown> = {}
  for (const [key, one] of Object.entries(value)) walked[key] = walk(one, text)
  return walked
}

/** Replaces words that stand in the source by where they stand: nothing is stored twice. */
export function packed(value: unknown, source: Cited): unknown {
  if (Array.isArray(value)) return value.map((one) => packed(one, source))
  if (value === null || typeof value !== 'object') {
    return walk(value, (words) => {
      const at = words.length < SHORTEST ? -1 : source.text.indexOf(words)
      return at < 0 ? words : `~${at}+${words.length}`
    })
  }
  if (isCitation(value)) {
    const at = source.text.indexOf(value.quote)
    const place = value.place === undefined ? '' : `!${value.place}`
    return `@${value.kind[0]}${value.taskNo ?? ''}~${at}+${value.quote.length}${place}`
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, packed(one, source)]))
}

/** Undoes `packed`. */
export function unpacked(value: unknown, { text, documentId }: Cited): unknown {
  const cut = (start = '', length = '') => text.slice(Number(start), Number(start) + Number(length))
  return walk(value, (words) => {
    if (!words.startsWith('@') && !words.startsWith('~')) return words
    const citation = CITATION.exec(words)
    if (citation) {
      const [, letter = 'd', taskNo, start, length, place] = citation
      return {
        // The pattern allows these three letters only.
        kind: kinds[letter as keyof typeof kinds],
        documentId,
        ...(taskNo ? { taskNo: Number(taskNo) } : {}),
        quote: cut(start, length),
        ...(place === undefined ? {} : { place }),
      }
    }
    const span = SPAN.exec(words)
    return span ? cut(span[1], span[2]) : words
  })
}
