/** Words before a date that make it history: 截至2014年底, 去年上半年. A time label may say 截止. */
const HISTORY = /(?:自|从|比|较|早在|去年|上年度?|往年|前年|近年来?)$/
/** 去年底, 上年末. */
const LAST_YEAR = /[去上往前]$/
const UNTIL = /(?:截至|截止|截止到|截至到)$/
/** 每年6月底前, 每年6月、12月: a habit, not this plan's day. */
const HABIT = /(?:每年度?|逐年|历年|每)(?:的)?(?:\d{1,2}月[底初末]?[、和及])*$/
/** 四季度起, 6月底后, 6月底前后: where something begins, or about when, is no end. */
const FROM_THEN = /^(?:前后|起(?!草)|以来|(?:之|以)?后(?![续期台]))/
/** 年底考核 names an event, not a limit. */
const YEAR_END_EVENT = /^(?:考核|考评|评估|评比|评议|总结|检查|绩效|述职|结算|决算)/

/** A date that the words around it make history, a habit, a beginning or an event's name. */
export function isNoLimit(
  folded: string,
  { on, start, end }: { on: string; start: number; end: number },
  planYear: number | null,
  isLimit: boolean,
): boolean {
  const before = folded.slice(Math.max(0, start - 16), start)
  const words = folded.slice(start, end)
  const after = folded.slice(end, end + 3)
  if (planYear !== null && on < `${planYear}-01-01`) return true
  if (HISTORY.test(before) || HABIT.test(before)) return true
  if (words.startsWith('年') && LAST_YEAR.test(before)) return true
  if (!isLimit && UNTIL.test(before)) return true
  if (!words.endsWith('前') && FROM_THEN.test(after)) return true
  return /年[底末]$/.test(words) && YEAR_END_EVENT.test(after)
}
