import * as v from 'valibot'
import {
  addressOf,
  knownFilter,
  ListAddress,
  sharedAddressOf,
  shownBy,
} from '@/features/tasks/list/list-address'
import { NO_FILTER } from '@/domain/listing'

const read = (address: string) =>
  shownBy(
    v.parse(ListAddress, Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? ''))),
  )

it.each([
  { view: 'unit', filter: NO_FILTER },
  { view: 'theme', filter: { ...NO_FILTER, unitId: 'huangpu', onlyCertain: true } },
  { view: 'time', filter: { ...NO_FILTER, onlyWithTarget: true, onlyFollowed: true } },
] as const)('an address opens what it was written for: $view', (shown) => {
  expect(read(addressOf(shown, true))).toEqual(shown)
})

it('all tasks have the bare address, but not where a bare one opens on my unit', () => {
  const all = { view: 'theme', filter: NO_FILTER } as const
  expect(addressOf(all, true)).toBe('/pages/tasks/index')
  expect(addressOf(all, false)).toBe('/pages/tasks/index?view=theme')
  expect(read('/pages/tasks/index')).toBeNull()
})

it('takes what is mangled as not said', () => {
  expect(read('?view=secret&unit=<script>&certainty=maybe&hasTarget=1')).toBeNull()
  expect(read('?view=secret&unit=huangpu')).toEqual({
    view: 'theme',
    filter: { ...NO_FILTER, unitId: 'huangpu' },
  })
})

it('shares no word of what I follow', () => {
  const mine = { view: 'time', filter: { ...NO_FILTER, onlyFollowed: true } } as const
  expect(sharedAddressOf(mine)).toBe('/pages/tasks/index?view=time')
})

it('lets a unit go that the plan does not name', () => {
  const filter = { ...NO_FILTER, unitId: 'gone', onlyCertain: true }
  expect(knownFilter(filter, [{ id: 'huangpu' }])).toEqual({ ...filter, unitId: null })
  expect(knownFilter(filter, [{ id: 'gone' }])).toBe(filter)
})
