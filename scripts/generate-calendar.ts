import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { weekdayOf } from '../src/domain/calendar/days'

/**
 * Writes src/domain/calendar/days-off.json: of every year whose calendar the State Council has
 * given out, the weekdays off and the weekend days worked. A 2 KB table instead of a 32 KB library in
 * the mini-program; tests/domain/calendar holds it to the library day by day.
 */
const Given = v.object({
  holidays: v.record(v.string(), v.string()),
  workdays: v.record(v.string(), v.string()),
})
const given = v.parse(
  Given,
  JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8')),
)

const isWeekend = (day: string) => weekdayOf(day) === 0 || weekdayOf(day) === 6
const off = Object.keys(given.holidays).filter((day) => !isWeekend(day))
const worked = Object.keys(given.workdays).filter(isWeekend)
const years = [...new Set([...off, ...worked].map((day) => day.slice(0, 4)))].sort()
const of = (days: string[], year: string) =>
  days
    .filter((day) => day.startsWith(year))
    .map((day) => day.slice(5).replace('-', ''))
    .sort()
    .join(' ')

const table = Object.fromEntries(
  years.map((year) => [year, { off: of(off, year), worked: of(worked, year) }]),
)
const target = path.resolve(__dirname, '../src/domain/calendar/days-off.json')
writeFileSync(target, `${JSON.stringify(table, null, 2)}\n`)
