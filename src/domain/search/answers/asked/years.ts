import type { DocumentSummary } from '../../../../contract'

const YEAR = /(\d{4})年/g
const yearsIn = (text: string) => new Set([...text.matchAll(YEAR)].map(([, year]) => Number(year)))

/** The documents that a question with a year can mean: those for that year. Without one, all. */
export function documentsOfYear<Plan extends Pick<DocumentSummary, 'year'>>(
  query: string,
  documents: readonly Plan[],
): readonly Plan[] {
  const years = yearsIn(query)
  return years.size === 0
    ? documents
    : documents.filter(({ year }) => year !== null && years.has(year))
}

/**
 * Whether a sentence speaks of the year that a question names: 2015年接听了多少来电 is not answered by what is said
 * of 2014. `year`: what the sentence is about where it names none; 今年 and 去年 are those of the plan.
 */
export function isOfYear(
  query: string,
  { sentence, year, planYear }: { sentence: string; year: number | null; planYear: number | null },
): boolean {
  const asked = yearsIn(query)
  if (planYear !== null && /今年|本年/.test(query)) asked.add(planYear)
  if (planYear !== null && /去年|上年/.test(query)) asked.add(planYear - 1)
  if (asked.size === 0) return true
  const own = yearsIn(sentence)
  if (own.size === 0 && year !== null) own.add(year)
  return [...asked].some((one) => own.has(one))
}

/** The year that a title names first. */
export const yearOfTitle = (title: string): number | null => [...yearsIn(title)][0] ?? null
