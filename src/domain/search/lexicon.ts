import data from './lexicon.json'

/** How characters are read, and which traditional ones stand for them (scripts/generate-lexicon.ts). */
const usual: Readonly<Record<string, string>> = data.usual
const others: Readonly<Record<string, string>> = data.others
const readings = new Map<string, string[]>()

/** Read at the first question that needs it: opening the app must not pay for it. */
function open(): void {
  if (readings.size > 0) return
  for (const table of [usual, others]) {
    for (const [syllable, characters] of Object.entries(table)) {
      for (const character of characters) {
        const known = readings.get(character)
        if (known) known.push(syllable)
        else readings.set(character, [syllable])
      }
    }
  }
}

/** Readings without tones, the usual one first, `['chang', 'zhang']`; none for what is no common character. */
export function readingsOf(character: string): readonly string[] {
  open()
  return readings.get(character) ?? []
}

/** The characters that are read so, usually or sometimes. */
export function charactersOf(syllable: string): string {
  return (usual[syllable] ?? '') + (others[syllable] ?? '')
}

/** Each traditional character followed by its simplified form. */
export function traditionalPairs(): string {
  return data.traditional
}

export const syllables: ReadonlySet<string> = new Set([
  ...Object.keys(data.usual),
  ...Object.keys(data.others),
  // Typed for lüe and nüe.
  'lue',
  'nue',
])

/** What sounds alike to many: zh and z, ng and n (docs/search.md). */
export function soften(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^([ln])ue$/, '$1ve')
}
