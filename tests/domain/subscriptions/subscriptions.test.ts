import fc from 'fast-check'
import type { SubscriptionTarget, Unit } from '../../../src/contract'
import {
  lineageOf,
  matchOf,
  matchOfAny,
  mergeSubscriptions,
  seriesIdOf,
  targetKey,
} from '../../../src/domain/subscriptions'
import { documents } from '../../../mock/api/replies'

const document = documents[0]
if (!document) throw new Error('no sample document')
const task = (no: number) => {
  const found = document.tasks.find((one) => one.no === no)
  if (!found) throw new Error(`no task ${no}`)
  return found
}
const units = new Map(document.units.map((unit) => [unit.id, unit]))
const unitNamed = (name: string) => {
  const found = document.units.find((unit) => unit.name === name)
  if (!found) throw new Error(`no unit ${name}`)
  return found
}

const follow = (
  target: SubscriptionTarget,
  certainty: 'certain' | 'all' = 'all',
  paused = false,
) => ({
  target,
  certainty,
  paused,
})

function unit(id: string, successors: Unit['successors'] = []): Unit {
  return { id, name: id, kind: 'body', aliases: [], group: null, successors, source: null }
}
const became = (unitId: string, kind: 'renamed' | 'merged') => ({
  unitId,
  name: unitId,
  on: '2016-01-01',
  kind,
  source: '公报',
})

describe('what a subscription brings', () => {
  const district = unitNamed('静安区')

  it('brings a unit the tasks of its groups: 各区县 for certain, 相关区县 as possible', () => {
    const target = { kind: 'unit' as const, id: district.id }
    const happening = (no: number) => ({ kind: 'deadline' as const, task: task(no) })
    expect(matchOf(follow(target), happening(3), units)).toBe('certain')
    expect(matchOf(follow(target), happening(12), units)).toBe('possible')
    expect(matchOf(follow(target, 'certain'), happening(12), units)).toBeNull()
    expect(matchOf(follow(target), happening(5), units)).toBeNull()
    expect(matchOf(follow(target, 'all', true), happening(3), units)).toBeNull()
  })

  it('brings a theme its tasks, saved words their news, and a series its documents', () => {
    const { themeId } = task(31)
    const happening = { kind: 'update' as const, task: task(31), note: '完成试点' }
    expect(matchOf(follow({ kind: 'theme', id: themeId }), happening, units)).toBe('certain')
    expect(matchOf(follow({ kind: 'words', q: '试点 完成' }), happening, units)).toBe('certain')
    expect(matchOf(follow({ kind: 'words', q: '试点 没有' }), happening, units)).toBeNull()
    const series = { kind: 'series' as const, id: seriesIdOf(document) }
    expect(matchOf(follow(series), { kind: 'document', document }, units)).toBe('certain')
    expect(seriesIdOf({ title: document.title.replace('2015', '2016') })).toBe(series.id)
  })

  it('says 确定 where one subscription is sure and another is not', () => {
    const possible = follow({ kind: 'unit', id: district.id })
    const sure = follow({ kind: 'task', id: task(12).id })
    const happening = { kind: 'deadline' as const, task: task(12) }
    expect(matchOfAny([possible, sure], happening, units)).toBe('certain')
    expect(matchOfAny([possible], happening, units)).toBe('possible')
    expect(matchOfAny([], happening, units)).toBeNull()
  })
})

describe('units that merge or are renamed', () => {
  const table = new Map(
    [
      unit('zhabei', [became('jingan', 'merged')]),
      unit('jingan'),
      unit('county', [became('district', 'renamed')]),
      unit('district'),
      unit('a', [became('b', 'renamed')]),
      unit('b', [became('a', 'renamed')]),
    ].map((one) => [one.id, one]),
  )
  it.each([
    ['zhabei', ['jingan', 'zhabei']],
    ['jingan', ['jingan']],
    ['county', ['county', 'district']],
    ['district', ['county', 'district']],
    ['a', ['a', 'b']],
    ['unheard', ['unheard']],
  ])('who follows %s follows %j', (id, expected) => {
    expect([...lineageOf(id, table)].sort()).toEqual(expected)
  })
})

describe('merging what two devices follow', () => {
  const targets: fc.Arbitrary<SubscriptionTarget> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('theme', 'unit', 'task', 'series', 'channel'),
      id: fc.constantFrom('a', 'b', 'c'),
    }),
    fc.record({
      kind: fc.constant('words' as const),
      q: fc.constantFrom('经信委', '经信委 ', 'A', 'a'),
    }),
  )
  const list = fc.array(
    fc.record({
      target: targets,
      certainty: fc.constantFrom('certain' as const, 'all' as const),
      paused: fc.boolean(),
    }),
    { maxLength: 12 },
  )

  it('loses none, doubles none, narrows none, pauses none that was on', () => {
    fc.assert(
      fc.property(list, list, (own, others) => {
        const merged = mergeSubscriptions(own, others)
        const keys = merged.map(({ target }) => targetKey(target))
        expect(new Set(keys).size).toBe(keys.length)
        const all = [...own, ...others]
        expect(new Set(keys)).toEqual(new Set(all.map(({ target }) => targetKey(target))))
        for (const { target, certainty, paused } of all) {
          const now = merged.find((one) => targetKey(one.target) === targetKey(target))
          if (certainty === 'all') expect(now?.certainty).toBe('all')
          if (!paused) expect(now?.paused).toBe(false)
        }
        expect(mergeSubscriptions(merged, others)).toEqual(merged)
      }),
    )
  })
})
