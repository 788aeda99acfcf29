import type { DocumentSearch } from './document-search'
import { readingsOf } from './lexicon'
import type { Work } from './work'

/** The words as they are typed, key by key; then by sound, by initials, and with a slip. */
function waysToType(words: string): string[] {
  const typed = [...words]
  const sounds = typed.map((character) => readingsOf(character)[0] ?? '')
  return [
    ...typed.map((_, at) => words.slice(0, at + 1)),
    sounds.join(''),
    sounds.map((sound) => sound.charAt(0)).join(''),
    words.slice(0, 1) + words.slice(2),
    words.slice(0, -1) + words.charAt(0),
  ]
}

/**
 * Searches that nobody asked for: a script engine runs code slowly until it has seen it at work, and the first keys
 * of a person over thousands of tasks would pay for that.
 */
export function* rehearse({ searching, suggesting }: DocumentSearch): Work<void> {
  for (const { text } of yield* suggesting('')) {
    for (const query of waysToType(text)) {
      yield* searching(query)
      yield* suggesting(query)
    }
  }
}
