export interface Hit {
  paragraph: number
  start: number
  end: number
}

/** Where one of the words stands in a text, each place once. */
function placesOf(text: string, word: string): [number, number][] {
  const places: [number, number][] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push([at, at + word.length])
  }
  return places
}

/**
 * Every place of what was typed, in order. Words with a space between them are looked for each by itself, in the
 * paragraphs that have all of them, and of two that overlap the first one counts.
 */
export function findWords(paragraphs: readonly { text: string }[], typed: string): Hit[] {
  const words = [...new Set(typed.split(/\s+/).filter(Boolean))]
  if (words.length === 0) return []
  return paragraphs.flatMap(({ text }, paragraph) => {
    if (!words.every((word) => text.includes(word))) return []
    const hits: Hit[] = []
    const all = words.flatMap((word) => placesOf(text, word))
    for (const [start, end] of all.sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
      if (start >= (hits[hits.length - 1]?.end ?? 0)) hits.push({ paragraph, start, end })
    }
    return hits
  })
}
