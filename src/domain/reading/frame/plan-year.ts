import { fold } from '../text/fold'
import { chineseYear } from '../text/numerals'

/** The year that a plan is for: its title's, else that of its day of issue. */
export function yearOf(printed: string, issuedOn: string | null): number | null {
  const title = fold(printed)
  // A plan of several years (2016—2018年) ends with its last one.
  const years = /(\d{4})\s*年?\s*(?:—|–|-|―|~|~|至|到){1,2}\s*(\d{4})\s*年/.exec(title)
  if (years) return Number(years[2])
  const digits = /(\d{4})\s*(?:年|—|-)/.exec(title)
  if (digits) return Number(digits[1])
  const words = /([〇○零一二三四五六七八九]{4})年/.exec(title)
  if (words) return chineseYear(words[1] ?? '')
  return issuedOn ? Number(issuedOn.slice(0, 4)) : null
}
