import type { Task } from '../../../contract'

/** Tags by the characters that they begin with: few are looked for at each place of a text. */
const beginningOf = (words: string, length: number) => words.slice(0, length)
const BEGINNING = 4

type Tagged = Pick<Task, 'text' | 'tags'>

/** For each tag of some tasks all of them whose text has it, whether it is a tag of theirs or not. */
export function placesOfTags<Held>(
  all: readonly Held[],
  taskOf: (held: Held) => Tagged,
): ReadonlyMap<string, readonly Held[]> {
  const tags = new Set(all.flatMap((held) => taskOf(held).tags))
  const byBeginning = new Map<string, string[]>()
  for (const tag of tags) {
    const beginning = beginningOf(tag, BEGINNING)
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), tag])
  }
  const shorter = [...new Set([...byBeginning.keys()].map(({ length }) => length))]
  const places = new Map<string, Held[]>()
  for (const held of all) {
    const { text } = taskOf(held)
    const own = new Set<string>()
    for (let at = 0; at < text.length; at++) {
      for (const length of shorter) {
        for (const tag of byBeginning.get(text.slice(at, at + length)) ?? []) {
          if (text.startsWith(tag, at)) own.add(tag)
        }
      }
    }
    for (const tag of own) {
      const known = places.get(tag)
      if (known) known.push(held)
      else places.set(tag, [held])
    }
  }
  return places
}
