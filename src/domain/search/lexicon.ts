import data from './lexicon.json'

/** How characters are read, and which traditional ones stand for them (scripts/generate-lexicon.ts). */
const readings = new Map<string, string[]>()
const simplified = new Map<string, string>()

/** Read at the first question that needs it: opening the app must not pay for it. */
function open(): void {
  if (readings.size > 0) return
  for (const table of [data.usual, data.others] as Record<string, string>[]) {
    for (const [syllable, characters] of Object.entries(table)) {
      for (const character of characters) {
        readings.set(character, [...(readings.get(character) ?? []), syllable])
      }
    }
  }
  for (let at = 0; at < data.traditional.length; at += 2) {
    simplified.set(data.traditional.charAt(at), data.traditional.charAt(at + 1))
  }
}

/** Readings without tones, the usual one first, `['chang', 'zhang']`; none for what is no common character. */
export function readingsOf(character: string): readonly string[] {
  open()
  return readings.get(character) ?? []
}

/** The simplified form of each traditional character; the text keeps its length. */
export function simplify(text: string): string {
  open()
  let changed = ''
  for (const character of text) changed += simplified.get(character) ?? character
  return changed
}

export const syllables: ReadonlySet<string> = new Set([
  ...Object.keys(data.usual),
  ...Object.keys(data.others),
])

/** What sounds alike to many: zh and z, ng and n (docs/search.md). */
export function soften(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n')
}
