import { placeInList } from '@/domain/units/place-in-list'

const responsible = { role: 'responsible' } as const
const lead = { role: 'lead' } as const

it('says 列首位 of the first of several', () => {
  const units = [responsible, responsible]
  expect(units.map((_, at) => placeInList(units, at))).toEqual(['first', null])
})

it('says nothing of one that stands alone: it is first of nothing', () => {
  expect(placeInList([responsible], 0)).toBeNull()
})

it('says 牵头 where the document does, and ranks nobody beside it', () => {
  const units = [responsible, lead]
  expect(units.map((_, at) => placeInList(units, at))).toEqual([null, 'lead'])
  expect(placeInList([lead], 0)).toBe('lead')
})
