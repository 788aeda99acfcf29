import { lastDayOf } from './calendar'

/** A limit whose day nobody can tell from the words: 春节前, 汛期前, 本月底前. */
const EVENT =
  /(?:春节|元旦|五一|国庆|中秋|端午|清明|汛期|主汛期|开学|两会|高考|中考|暑期|寒假|年中|[本下当]月底?)(?:节|期间)?(?:之?前|以前)/g
const DAY = /(?:(\d{4})年)?(\d{1,2})月(?:底|末|(\d{1,2})日)?(?:之?前|以前)/g

const isNoDay = (year: number, month: number, date: number) =>
  month < 1 || month > 12 || date < 1 || date > Number(lastDayOf(year, month).slice(-2))

/** Words that set a limit, but no day that a rule can tell: 春节前, 2月30日前. `folded` is running text. */
export function unreadLimits(folded: string, planYear: number | null): string[] {
  if (!folded.includes('前')) return []
  const events = [...folded.matchAll(EVENT)].map(({ 0: words }) => words)
  const days = [...folded.matchAll(DAY)]
    .filter(([, year, month, date]) =>
      isNoDay(Number(year ?? planYear ?? 2000), Number(month), Number(date ?? 1)),
    )
    .map(({ 0: words }) => words)
  return [...events, ...days]
}
