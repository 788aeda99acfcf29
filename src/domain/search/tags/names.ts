import { LONGEST, SHORTEST } from './phrases'

/** So many different characters after a stretch show that a word ends there. */
const ENDS = 3
/** Shorter names of a kind are those of none in particular: 信息系统. */
const LEAST_OF_KIND = 6
/** What is left beside a name that is shared must say something. */
const LEAST_OF_REST = 3
/** A phrase so short is one name. */
const SHORT_PHRASE = 8
/** What so large a part of the tasks has tells nothing of any (电子政务). */
const TOO_COMMON = 0.1
const ALWAYS_FEW = 3

/** What the phrases of a document show of its names. */
export interface Names {
  /** The names in a phrase that the document has elsewhere too, the longest first, none over another. */
  repeatedIn: (phrase: string) => string[]
  /** Whether more than one task has it. */
  isShared: (name: string) => boolean
  /** Whether it is a thing of a kind that many have: …平台, …制度. */
  isThing: (phrase: string) => boolean
  /**
   * What a name begins with that a few tasks speak of and that ends a word elsewhere, and what it is of that: 政府网站
   * and 微门户. A thing of a kind, whose name is a whole, has none.
   */
  partedIn: (name: string) => [stem: string, rest: string] | null
  /** Whether so many tasks say it, or both of its words, that it is the name of nothing. */
  isCommon: (name: string) => boolean
}

type Sets<Item> = Map<string, Set<Item>>

function put<Item>(sets: Sets<Item>, key: string, item: Item): void {
  const known = sets.get(key)
  if (known) known.add(item)
  else sets.set(key, new Set([item]))
}

/** All stretches of a phrase that can be a name, the longest first. */
function* stretchesOf(phrase: string): Generator<[words: string, from: number]> {
  for (let length = Math.min(phrase.length, LONGEST); length >= SHORTEST; length--) {
    for (let from = 0; from + length <= phrase.length; from++) {
      yield [phrase.slice(from, from + length), from]
    }
  }
}

/** Each beginning of the phrases with the characters that follow it, and their last two characters with what ends so. */
function edgesOf(phrases: readonly string[]) {
  const followers: Sets<string> = new Map()
  const kinds: Sets<string> = new Map()
  for (const phrase of phrases) {
    for (let end = SHORTEST; end < Math.min(phrase.length, LONGEST); end++) {
      put(followers, phrase.slice(0, end), phrase.charAt(end))
    }
    if (phrase.length >= LEAST_OF_KIND) put(kinds, phrase.slice(-2), phrase)
  }
  return { followers, kinds }
}

/** In which tasks each whole phrase and each pair of characters stands. */
function placesOf(tasks: readonly (readonly string[])[], counts: ReadonlyMap<string, number>) {
  const places: Sets<number> = new Map()
  tasks.forEach((phrases, at) => {
    for (const phrase of phrases) {
      for (const [words] of stretchesOf(phrase)) if (counts.has(words)) put(places, words, at)
      for (let from = 0; from + 1 < phrase.length; from++) {
        put(places, phrase.slice(from, from + 2), at)
      }
    }
  })
  return places
}

/** Reads the names of a document from the phrases of its tasks and of all else in it. */
export function readNames(tasks: readonly (readonly string[])[], others: readonly string[]): Names {
  const phrases = [...tasks.flat(), ...others]
  const counts = new Map<string, number>()
  for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  const { followers, kinds } = edgesOf(phrases)
  const places = placesOf(tasks, counts)
  const most = Math.max(ALWAYS_FEW, tasks.length * TOO_COMMON)
  const isOften = (words: string) => (places.get(words)?.size ?? 0) > most
  const isCommon = (name: string) =>
    isOften(name) ||
    (name.length === SHORTEST && isOften(name.slice(0, 2)) && isOften(name.slice(2)))
  const isRepeated = (words: string, phrase: string, from: number) =>
    (counts.get(words) ?? 0) > (words === phrase ? 1 : 0) ||
    (places.get(words)?.size ?? 0) > 1 ||
    (from === 0 && (followers.get(words)?.size ?? 0) >= ENDS)
  const isShared = (name: string) => (places.get(name)?.size ?? 0) > 1
  function repeatedIn(phrase: string): string[] {
    let rest = phrase
    const found: string[] = []
    for (const [words, from] of stretchesOf(phrase)) {
      if (!rest.startsWith(words, from) || !isRepeated(words, phrase, from)) continue
      found.push(words)
      rest = rest.slice(0, from) + '\n'.repeat(words.length) + rest.slice(from + words.length)
    }
    // 实有人口信息库 is a name as it stands, though 实有人口 alone is one too.
    const isTie = found.some((words) => isShared(words) && !isCommon(words))
    return found.length > 0 && phrase.length <= SHORT_PHRASE && !isTie ? [phrase] : found
  }
  const isThing = (phrase: string) =>
    phrase.length >= LEAST_OF_KIND &&
    phrase.length <= LONGEST &&
    (kinds.get(phrase.slice(-2))?.size ?? 0) > ENDS
  function isStem(words: string): boolean {
    if ((followers.get(words)?.size ?? 0) < ENDS && !counts.has(words)) return false
    const own = tasks.filter((all) => all.some((phrase) => phrase.includes(words))).length
    return own > 1 && own <= most
  }
  function partedIn(name: string): [string, string] | null {
    if (isThing(name)) return null
    for (let end = name.length - LEAST_OF_REST; end >= SHORTEST; end--) {
      const [stem, rest] = [name.slice(0, end), name.slice(end)]
      if (!isCommon(rest) && isStem(stem)) return [stem, rest]
    }
    return null
  }
  return { repeatedIn, isShared, isThing, isCommon, partedIn }
}
