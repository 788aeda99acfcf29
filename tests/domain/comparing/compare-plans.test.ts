import fc from 'fast-check'
import { comparePlans, planBefore, type ComparableTask } from '../../../src/domain/comparing'
import { readDocument } from '../../../src/domain/reading'
import { SHANGHAI_2015 } from '../../sample-plan'

const task = (no: number, text: string, unitIds = ['甲局'], statedDueOn: string | null = null) => ({
  id: `t${no}`,
  no,
  text,
  unitIds,
  statedDueOn,
})
const SHANGHAI: ComparableTask[] = readDocument(SHANGHAI_2015).document.tasks.map((one) => ({
  id: `d-${one.seq}`,
  no: one.no,
  text: one.text,
  unitIds: one.units.map(({ name }) => name),
  statedDueOn: null,
}))

const words = fc
  .array(fc.constantFrom('推进', '建设', '平台', '数据', '公开', '网站', '电梯', '菜场', '考核'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => `${pieces.join('')}。`)
const plans = fc
  .array(fc.tuple(words, fc.subarray(['甲局', '乙委', '丙办'])), { maxLength: 12 })
  .map((tasks) => tasks.map(([text, unitIds], at) => task(at + 1, text, unitIds)))

it('finds a plan all continued, word for word, when compared with itself', () => {
  const { continued, changed, added, removed } = comparePlans(SHANGHAI, SHANGHAI)
  expect([changed, added, removed]).toEqual([[], [], []])
  expect(continued).toHaveLength(47)
  expect(continued.every(({ before, after, score }) => before === after && score === 1)).toBe(true)
  fc.assert(
    fc.property(plans, (plan) => {
      const found = comparePlans(plan, plan)
      expect(found.continued.map(({ score }) => score)).toEqual(plan.map(() => 1))
      expect([found.changed, found.added, found.removed]).toEqual([[], [], []])
    }),
  )
})

it('changes new for gone when the plans change places', () => {
  const ids = (tasks: readonly ComparableTask[]) => tasks.map(({ id }) => id)
  fc.assert(
    fc.property(plans, plans, (one, other) => {
      const [there, back] = [comparePlans(one, other), comparePlans(other, one)]
      expect(ids(there.added)).toEqual(ids(back.removed))
      expect(ids(there.removed)).toEqual(ids(back.added))
    }),
  )
})

it('puts every task of both plans in one list, and gives the same answer again', () => {
  fc.assert(
    fc.property(plans, plans, (one, other) => {
      const found = comparePlans(one, other)
      const pairs = [...found.continued, ...found.changed]
      expect(pairs.length + found.removed.length).toBe(one.length)
      expect(pairs.length + found.added.length).toBe(other.length)
      expect(new Set(pairs.map(({ before }) => before)).size).toBe(pairs.length)
      expect(new Set(pairs.map(({ after }) => after)).size).toBe(pairs.length)
      expect(comparePlans(one, other)).toEqual(found)
    }),
  )
})

const BEFORE = [
  task(1, '推进网上政务大厅建设,完善统一审批编码。', ['市政府办公厅']),
  task(2, '建设公共信用信息平台。', ['市经济信息化委', '市发展改革委']),
  task(3, '改造老旧小区电梯20台。', ['市房管局'], '2015-10-31'),
  task(4, '举办电子政务培训班。', ['市公务员局']),
]
const AFTER = [
  task(1, '2016年推进网上政务大厅建设,完善统一审批编码。', ['市政府办公厅']),
  task(2, '深化网上政务大厅建设,推动审批事项全流程办理并向街镇延伸。', ['市审改办']),
  task(3, '建设公共信用信息平台(二期)，接入各区。', ['市经济信息化委', '市发展改革委']),
  task(4, '改造老旧小区电梯20台。', ['市房管局'], '2016-06-30'),
]

it('tells what went on, changed, is new, is gone', () => {
  const found = comparePlans(BEFORE, AFTER)
  const pairs = (list: typeof found.changed) =>
    list.map(({ before, after, differences }) => [before.no, after.no, differences])
  expect(pairs(found.continued)).toEqual([[1, 1, []]])
  expect(pairs(found.changed)).toEqual([
    [2, 3, ['text']],
    [3, 4, ['due']],
  ])
  expect(found.added.map(({ no }) => no)).toEqual([2])
  expect(found.removed.map(({ no }) => no)).toEqual([4])
})

it('scores what changed below what did not', () => {
  const { changed } = comparePlans(BEFORE, AFTER)
  expect(changed.every(({ score }) => score >= 0.45 && score <= 1)).toBe(true)
  expect(changed[0]?.score).toBeLessThan(1)
})

it('takes the nearest earlier plan of the series', () => {
  const plan = (id: string, year: number | null, title = '甲') => ({ id, year, title })
  const series = ({ title }: { title: string }) => title
  const plans = [plan('a', 2013), plan('b', 2015), plan('c', 2016), plan('d', 2015, '乙')]
  expect(planBefore(plan('c', 2016), plans, series)?.id).toBe('b')
  expect(planBefore(plan('a', 2013), plans, series)).toBeNull()
  expect(planBefore(plan('x', null), plans, series)).toBeNull()
})

it('compares plans of 3,000 tasks in a few seconds', () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    task(at + 1, `${SHANGHAI[at % 47]?.text ?? ''}第${at}批`, [`单位${at % 50}`]),
  )
  const from = performance.now()
  expect(comparePlans(many, [...many].reverse()).continued.length).toBeGreaterThan(0)
  expect(performance.now() - from).toBeLessThan(8000)
})
