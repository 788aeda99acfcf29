import documents from '../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../src/contract'
import {
  citationOf,
  countChoices,
  filterTasks,
  isPlanOver,
  nextDue,
  NO_FILTER,
  timelineOf,
  urgencyOf,
} from '../../../src/domain/listing'

const [document] = documents as unknown as OfficialDocument[]
if (!document) throw new Error('no document')

it.each([
  ['2015-12-30', 'stated', 'overdue'],
  ['2015-12-30', 'reported', 'overdue'],
  ['2015-12-30', 'inferred', 'none'],
  ['2015-12-31', 'inferred', 'due_soon'],
  ['2016-01-30', 'stated', 'due_soon'],
  ['2016-01-31', 'stated', 'none'],
] as const)('on 2015-12-31 a task due on %s (%s) is %s', (dueOn, dueBasis, expected) => {
  expect(urgencyOf({ dueOn, dueBasis }, '2015-12-31')).toBe(expected)
})

it.each([
  ['2015-12-31', false],
  ['2016-01-01', true],
])('on %s the year of the 2015 plan is over: %s', (today, expected) => {
  expect(isPlanOver(document, today)).toBe(expected)
})

it('says that all dates of the 2015 plan are one, and puts firm promises first', () => {
  const { groups, isOneDate } = timelineOf(document.tasks)
  expect(isOneDate).toBe(true)
  expect(groups).toHaveLength(1)
  const strengths = groups[0]?.tasks.map(({ commitment }) => commitment.strength) ?? []
  expect(strengths).toHaveLength(47)
  expect(strengths.lastIndexOf('hard')).toBeLessThan(strengths.indexOf('soft'))
})

it('filters by unit, by certainty and by target', () => {
  const unitId = document.units.find(({ name }) => name === '黄浦区')?.id ?? ''
  const left = (filter: Partial<typeof NO_FILTER>) =>
    filterTasks(document, { ...NO_FILTER, ...filter }, ({ no }) => no === 28)
  expect(left({})).toHaveLength(47)
  expect(left({ unitId })).toHaveLength(13)
  expect(left({ unitId, onlyCertain: true })).toHaveLength(9)
  expect(left({ onlyWithTarget: true })).toHaveLength(5)
  expect(left({ onlyFollowed: true }).map(({ no }) => no)).toEqual([28])
})

it('cites as officials do', () => {
  expect(citationOf(document, { no: 31 })).toBe(
    '《2015年上海市政府电子政务重点工作安排》（沪府办发〔2015〕16号）第31项',
  )
})

it.each([
  ['2015-06-30', '2015-06-30', false, 2],
  ['2015-07-01', '2015-12-31', false, 1],
  ['2016-01-01', '2015-12-31', true, 1],
])('on %s the next date is %s, past: %s', (today, on, isPast, count) => {
  const tasks = ['2015-06-30', null, '2015-12-31', '2015-06-30'].map((dueOn) => ({ dueOn }))
  expect(nextDue(tasks, today)).toMatchObject({ on, isPast })
  expect(nextDue(tasks, today)?.tasks).toHaveLength(count)
})

it('makes up no date where there is none', () => {
  expect(nextDue([{ dueOn: null }], '2015-06-30')).toBeNull()
  expect(nextDue([], '2015-06-30')).toBeNull()
})

it.each([
  NO_FILTER,
  { ...NO_FILTER, onlyCertain: true },
  { ...NO_FILTER, unitId: 'huangpu', onlyWithTarget: true },
  { ...NO_FILTER, onlyFollowed: true },
])('counts what each choice would leave, as narrowing by it does: %j', (filter) => {
  const isFollowed = ({ no }: { no: number }) => no % 3 === 0
  const left = (change: Partial<typeof NO_FILTER>) =>
    filterTasks(document, { ...filter, ...change }, isFollowed).length
  const counts = countChoices(document, filter, isFollowed)
  for (const { id } of document.units) {
    expect([id, counts.units.get(id) ?? 0]).toEqual([id, left({ unitId: id })])
  }
  expect(counts.onlyWithTarget).toBe(left({ onlyWithTarget: true }))
  expect(counts.onlyFollowed).toBe(left({ onlyFollowed: true }))
  expect(counts.onlyCertain).toBe(filter.unitId ? left({ onlyCertain: true }) : 0)
})
