import { createNearNames } from './near-names'

/** Other words for a query, and how who asked is told of them. */
export interface Otherwise {
  words: string
  note: string
}

/** Measures in letters, as official texts write them: 800M and 800MHz are 800兆. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s*(?:MHz|M)(?![A-Za-z])/gi, '兆'],
  [/(\d)\s*KM(?![A-Za-z])/gi, '公里'],
  [/(\d)\s*KG(?![A-Za-z])/gi, '公斤'],
  [/(\d)\s*(?:㎡|m2|平米)(?![A-Za-z])/gi, '平方米'],
  [/(\d)\s*m(?![A-Za-z])/g, '米'],
]
/** Each way in which the numbers of a query may be written out. */
const respelt = (query: string): string[] =>
  MEASURES.map(([written, meant]) => query.replace(written, `$1${meant}`))

/**
 * What may be meant by a query that finds nothing: another spelling, or a name of the documents whose pinyin is one
 * letter off.
 */
export function createOtherwise(namesOf: () => readonly string[]): (query: string) => Otherwise[] {
  const nearTo = createNearNames(namesOf)
  return (query) => {
    const typed = query.trim()
    const all = [...respelt(typed), nearTo(typed) ?? typed]
    return all
      .filter((words) => words !== typed)
      .map((words) => ({ words, note: `没有“${typed}”，按“${words}”查找` }))
  }
}
