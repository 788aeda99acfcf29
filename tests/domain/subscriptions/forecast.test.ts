import type { SubscriptionTarget } from '../../../src/contract'
import { DEFAULT_REMINDER_SETTINGS, type Task } from '../../../src/contract'
import { forecastPerMonth, type PastHappening } from '../../../src/domain/subscriptions'
import { forecastWords } from '../../../src/features/subscriptions/words'
import { documents } from '../../../mock/api/replies'

const document = documents[0]
if (!document) throw new Error('no sample document')
const { tasks } = document
const units = new Map(document.units.map((unit) => [unit.id, unit]))
const task = (no: number) => {
  const found = tasks.find((one) => one.no === no)
  if (!found) throw new Error(`no task ${no}`)
  return found
}
const followTask = (no: number): SubscriptionTarget => ({ kind: 'task', id: task(no).id })
const update = (no: number, on: string): PastHappening => ({
  on,
  happening: { kind: 'update', task: task(no), note: '' },
})

function perMonth(
  target: SubscriptionTarget,
  history: { news?: PastHappening[]; tasks?: Task[] },
  today = '2015-12-31',
  settings = DEFAULT_REMINDER_SETTINGS,
) {
  const all = { news: [], tasks: [], ...history }
  return forecastPerMonth({ target, certainty: 'all' }, all, today, units, settings)
}

describe('news', () => {
  const monthly = Array.from({ length: 12 }, (_, month) =>
    update(31, `2015-${String(month + 1).padStart(2, '0')}-15`),
  )

  it('is what the last year would have brought', () => {
    expect(perMonth(followTask(31), { news: monthly })).toBeCloseTo(1, 0)
    expect(perMonth(followTask(1), { news: monthly })).toBe(0)
  })

  it('promises no flood after one busy day, and counts nothing of the future', () => {
    const on = (day: string) => Array.from({ length: 5 }, () => update(31, day))
    expect(perMonth(followTask(31), { news: on('2015-12-31') })).toBe(5)
    expect(perMonth(followTask(31), { news: on('2016-01-01') })).toBe(0)
  })
})

describe('reminders', () => {
  const due = (no: number, dueOn: string): Task => ({ ...task(no), dueOn, dueBasis: 'stated' })

  it('counts every lead of a date over the months up to the last of them', () => {
    expect(perMonth(followTask(31), { tasks: [due(31, '2016-06-30')] })).toBeCloseTo(4 / 6, 1)
  })

  it('agrees with the days that are planned: four of them in six weeks are no eleven a year', () => {
    const history = { tasks: [due(31, '2015-12-31')] }
    expect(perMonth(followTask(31), history, '2015-11-16')).toBeCloseTo(4 / 1.5, 1)
    expect(perMonth(followTask(31), history, '2015-12-23')).toBe(3)
  })

  it('joins what is said on one day: forty-seven tasks of one date are as one task', () => {
    const all = tasks.map(({ no }) => due(no, '2016-06-30'))
    const someUnit = task(1).units[0]?.unitId ?? ''
    expect(perMonth({ kind: 'unit', id: someUnit }, { tasks: all })).toBeCloseTo(4 / 6, 1)
  })

  it('counts leads that fall on one working day once', () => {
    // 2015-10-05 is in the holiday: seven days, a day and the day itself are said on 09-28 and 09-30.
    expect(perMonth(followTask(31), { tasks: [due(31, '2015-10-05')] }, '2015-08-01')).toBeCloseTo(
      3 / 2,
      1,
    )
  })

  it('follows the leads of the settings', () => {
    const settings = { ...DEFAULT_REMINDER_SETTINGS, leadDays: [7] }
    const history = { tasks: [due(31, '2016-06-30')] }
    expect(perMonth(followTask(31), history, '2015-12-31', settings)).toBeCloseTo(1 / 6, 1)
  })

  it('follows the leads of a single task before those of the settings', () => {
    const own = [{ taskId: task(31).id, leadDays: [] }]
    const settings = { ...DEFAULT_REMINDER_SETTINGS, tasks: own }
    const history = { tasks: [due(31, '2016-06-30')] }
    expect(perMonth(followTask(31), history, '2015-12-31', settings)).toBe(0)
  })

  it('looks at the last year where no date is ahead, and at none before it', () => {
    const history = { tasks: [due(31, '2015-06-30')] }
    expect(perMonth(followTask(31), history)).toBeCloseTo(4 / 12)
    expect(perMonth(followTask(31), history, '2017-01-01')).toBe(0)
  })

  it('reminds of no date that nobody can say the origin of, nor those who follow a series', () => {
    const none = [{ ...due(31, '2016-06-30'), dueBasis: 'none' as const }]
    expect(perMonth(followTask(31), { tasks: none })).toBe(0)
    const series: SubscriptionTarget = { kind: 'series', id: 'any' }
    expect(perMonth(series, { tasks: [due(31, '2016-06-30')] })).toBe(0)
  })

  it('adds news and reminders', () => {
    const news = [update(31, '2015-01-01'), update(31, '2015-12-31')]
    const history = { news, tasks: [due(31, '2016-06-30')] }
    expect(perMonth(followTask(31), history)).toBeCloseTo(2 / 12 + 4 / 6, 1)
  })
})

it.each([
  [0, '很少有消息'],
  [0.04, '很少有消息'],
  [0.08, '每月不到 1 条'],
  [0.33, '每月不到 1 条'],
  [0.96, '约每月 1 条'],
  [0.98, '约每月 1 条'],
  [1, '约每月 1 条'],
  [2.4, '约每月 2 条'],
  [12.5, '约每月 13 条'],
])('%d a month is said as %s', (perMonthly, words) => {
  expect(forecastWords(perMonthly)).toBe(words)
})
