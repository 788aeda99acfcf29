import * as v from 'valibot'

/** Controls, and marks that turn the direction of text: they can make words say what they do not. */
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

export const hasHidden = (text: string) => HIDDEN.test(text)

/** Words that a person wrote: kept as text, shown as text. `name` is the field, in Chinese. */
export function writtenText(name: string, longest: number) {
  return v.pipe(
    v.string(`请填写${name}`),
    v.trim(),
    v.minLength(1, `请填写${name}`),
    v.maxLength(longest, `${name}最多 ${longest} 个字`),
    v.check((text) => !hasHidden(text), `${name}含有看不见的控制字符`),
  )
}

/** https only, with no name or password in it. Mini-programs have no URL class. */
const HTTPS =
  /^https:\/\/[A-Za-z0-9\u4e00-\u9fff][A-Za-z0-9.\u4e00-\u9fff-]*(?::\d{1,5})?(?:[/?#][^\s<>"\\]*)?$/

export const HttpsUrl = v.pipe(
  v.string('请填写链接'),
  v.trim(),
  v.maxLength(500, '链接最多 500 个字符'),
  v.regex(HTTPS, '链接应以 https:// 开头，且完整'),
)

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const WRITTEN_DAY = /^(?:19|20)\d{2}-\d{2}-\d{2}$/

function isOnCalendar(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= last
}

/** A day that is on the calendar: 2015-02-30 is not. */
export const RealDay = v.pipe(
  v.string('请填写日期'),
  v.regex(WRITTEN_DAY, '日期格式如 2015-12-31'),
  v.check(isOnCalendar, '没有这一天'),
)

/** A day that is asked for by an address: one sentence says all that is wanted. */
const ASKED_DAY = '应是日历上有的日期，写成 2015-12-31'
export const AskedDay = v.pipe(
  v.string(ASKED_DAY),
  v.regex(WRITTEN_DAY, ASKED_DAY),
  v.check(isOnCalendar, ASKED_DAY),
)
