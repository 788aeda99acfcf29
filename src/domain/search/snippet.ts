import type { TextRange } from '../../contract'

const BEFORE = 18
const LONGEST = 72

/** Every place of every term, in order, merged where they touch. `normal` is as long as the text. */
export function rangesOf(normal: string, terms: readonly string[]): TextRange[] {
  const found: TextRange[] = []
  for (const term of terms) {
    for (let at = normal.indexOf(term); at >= 0; at = normal.indexOf(term, at + term.length)) {
      found.push([at, at + term.length])
    }
  }
  found.sort((one, other) => one[0] - other[0])
  const merged: TextRange[] = []
  for (const [start, end] of found) {
    const last = merged[merged.length - 1]
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** A stretch of the text around the first hit, with the hits in it. */
export function snippetOf(
  text: string,
  normal: string,
  terms: readonly string[],
): { snippet: string; ranges: TextRange[] } {
  const all = rangesOf(normal, terms)
  const first = all[0]?.[0] ?? 0
  const start = first > BEFORE ? first - BEFORE : 0
  const end = Math.min(text.length, start + LONGEST)
  const lead = start > 0 ? '…' : ''
  const ranges = all
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): TextRange => [from - start + lead.length, to - start + lead.length])
  return { snippet: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`, ranges }
}

/** So much of what is cited is shown. */
const LONGEST_QUOTE = 120

/** A stretch of the text that begins with what is cited of it; null where that does not stand in it. */
export function quotedIn(
  text: string,
  quote: string | undefined,
): { snippet: string; ranges: TextRange[] } | null {
  const start = quote === undefined ? -1 : text.indexOf(quote)
  if (quote === undefined || start < 0) return null
  const length = Math.max(LONGEST, Math.min(quote.length, LONGEST_QUOTE))
  const end = Math.min(text.length, start + length)
  const lead = start > 0 ? '…' : ''
  return { snippet: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`, ranges: [] }
}
