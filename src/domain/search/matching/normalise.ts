import { fold } from '../../reading/text/fold'
import { traditionalPairs } from '../lexicon'

/** Where letters with a small form stand, and what `fold` folds: the rest stays as it is. */
const FOLDED = [
  [0, 0x600],
  [0x10a0, 0x1100],
  [0x1e00, 0x3100],
  [0xfe30, 0xfff0],
] as const
const CHUNK = 8192

let table: Uint16Array | undefined

/** What each character becomes, made at the first use: opening the app must not pay for it. */
function open(): Uint16Array {
  if (table) return table
  const made = new Uint16Array(65_536)
  for (let code = 0; code < made.length; code++) made[code] = code
  for (const [from, to] of FOLDED) {
    const codes = Array.from({ length: to - from }, (_, at) => from + at)
    const folded = fold(String.fromCharCode(...codes))
    // İ alone grows when it is lowered, and is taken for i.
    const lower = folded.replace('İ', 'i').toLowerCase()
    codes.forEach((code, at) => (made[code] = lower.charCodeAt(at)))
  }
  // Control characters are no words; one of them parts the sentences of the index.
  for (let code = 0; code < 32; code++) if (code !== 10) made[code] = 32
  const pairs = traditionalPairs()
  for (let at = 0; at < pairs.length; at += 2) {
    made[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1)
  }
  table = made
  return made
}

/**
 * One character to one character (full width, case, traditional), so that ranges hold in the original.
 */
export function normalise(text: string): string {
  const forms = open()
  let at = 0
  while (at < text.length && forms[text.charCodeAt(at)] === text.charCodeAt(at)) at += 1
  if (at === text.length) return text
  let normal = text.slice(0, at)
  while (at < text.length) {
    const codes = new Uint16Array(Math.min(CHUNK, text.length - at))
    for (let inside = 0; inside < codes.length; inside++) {
      codes[inside] = forms[text.charCodeAt(at + inside)] ?? 0
    }
    normal += String.fromCharCode(...codes)
    at += codes.length
  }
  return normal
}

/** The words of a query: parted by blanks, in normal form, each once. Punctuation alone is no word. */
export function termsOf(query: string): string[] {
  const words = normalise(query)
    .split(/\s+/)
    .map((word) =>
      word.replace(
        /^[,。;、:!?"'“”‘’《》()[\]【】…·~-]+|[,。;、:!?"'“”‘’《》()[\]【】…·~-]+$/g,
        '',
      ),
    )
    .filter((word) => word !== '')
  return [...new Set(words)]
}
