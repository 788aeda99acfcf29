import { readingsOf } from '../lexicon'

/** So many names are looked at: bounded work. */
const MOST_NAMES = 5000
const SHORTEST = 5
const LONGEST = 40
const HAN = /[\u4e00-\u9fff]+/g

/** Whether one string is the other with one letter more, less or other, or two swapped. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false
  let at = 0
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1
  const rest = (text: string, from: number) => text.slice(from)
  if (one.length > other.length) return rest(one, at + 1) === rest(other, at)
  if (one.length < other.length) return rest(one, at) === rest(other, at + 1)
  const isSwapped =
    one.charAt(at) === other.charAt(at + 1) && one.charAt(at + 1) === other.charAt(at)
  return (
    rest(one, at + 1) === rest(other, at + 1) ||
    (isSwapped && rest(one, at + 2) === rest(other, at + 2))
  )
}

interface Read {
  name: string
  syllables: string[]
}

const readAll = (names: readonly string[]): Read[] =>
  names.slice(0, MOST_NAMES).flatMap((text) =>
    (text.match(HAN) ?? []).map((name) => ({
      name,
      syllables: [...name].map((character) => readingsOf(character)[0] ?? character),
    })),
  )

/**
 * What is meant by pinyin that is one letter off: the first of some names, or the stretch of one, that is read so.
 * Null where nothing is, or where too little is typed to tell.
 */
export function createNearNames(
  namesOf: () => readonly string[],
): (typed: string) => string | null {
  /** Read when first needed. */
  let held: readonly Read[] | null = null
  return (typed) => {
    const letters = typed.toLowerCase().replace(/[\s']/g, '')
    const isPinyin = /^[a-z]+$/.test(letters)
    if (!isPinyin || letters.length < SHORTEST || letters.length > LONGEST) return null
    held ??= readAll(namesOf())
    for (const { name, syllables } of held) {
      for (let from = 0; from < syllables.length; from++) {
        let read = ''
        for (let to = from; to < syllables.length && read.length <= letters.length; to++) {
          read += syllables[to] ?? ''
          if (to > from && isOneSlip(letters, read)) return name.slice(from, to + 1)
        }
      }
    }
    return null
  }
}
