import { createNearNames } from './near-names'

/** Other words for a query, and how who asked is told of them. */
export interface Otherwise {
  words: string
  note: string
}

/** 800M is 800兆. */
const respelt = (query: string): string => query.replace(/(\d)\s*M(?![A-Za-z])/g, '$1兆')

/**
 * What may be meant by a query that finds nothing: another spelling, or a name of the documents whose pinyin is one
 * letter off.
 */
export function createOtherwise(namesOf: () => readonly string[]): (query: string) => Otherwise[] {
  const nearTo = createNearNames(namesOf)
  return (query) => {
    const typed = query.trim()
    const all = [respelt(typed), nearTo(typed) ?? typed]
    return all
      .filter((words) => words !== typed)
      .map((words) => ({ words, note: `没有“${typed}”,按“${words}”查找` }))
  }
}
