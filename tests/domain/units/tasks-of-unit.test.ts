import fc from 'fast-check'
import documents from '../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../src/contract'
import { groupKindOf, tasksOfUnit } from '../../../src/domain/units'

const [document] = documents as unknown as OfficialDocument[]
if (!document) throw new Error('no document')
const idOf = (name: string) => document.units.find((unit) => unit.name === name)?.id ?? ''
const nos = (entries: { task: { no: number } }[]) => entries.map(({ task }) => task.no)

describe('各区县政府 reaches all 17 districts', () => {
  const districts = document.units.filter(({ kind }) => kind === 'district')

  it('knows 17 of them', () => {
    expect(districts).toHaveLength(17)
  })

  it.each(districts.map(({ name, id }) => [name, id]))(
    '%s has 9 certain and 4 possible tasks',
    (_, id) => {
      const { certain, possible } = tasksOfUnit(document, id)
      expect(nos(certain)).toEqual([1, 3, 7, 25, 30, 33, 37, 40, 47])
      expect(nos(possible)).toEqual([12, 14, 31, 38])
    },
  )
})

it('never takes 相关 for certain', () => {
  for (const { id } of document.units) {
    for (const { via } of tasksOfUnit(document, id).certain) {
      expect(via?.name ?? '').not.toMatch(/相关|有关/)
    }
  }
})

it('lists a task of a unit once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...document.units), ({ id }) => {
      const { certain, possible } = tasksOfUnit(document, id)
      const all = [...nos(certain), ...nos(possible)]
      expect(new Set(all).size).toBe(all.length)
    }),
  )
})

it('shows beside 闸北区 where it went', () => {
  const zhabei = document.units.find(({ id }) => id === idOf('闸北区'))
  expect(zhabei?.successors[0]).toMatchObject({ name: '静安区', on: '2015-11-04', kind: 'merged' })
})

it.each([
  ['各区县政府', { scope: 'district', certainty: 'certain' }],
  ['相关区县政府', { scope: 'district', certainty: 'possible' }],
  ['市政府各部门', { scope: 'department', certainty: 'certain' }],
  ['市政府相关部门', { scope: 'department', certainty: 'possible' }],
  ['有关单位', { scope: 'department', certainty: 'possible' }],
  ['市旅游局', null],
])('%s as a group: %o', (name, kind) => {
  expect(groupKindOf(name)).toEqual(kind)
})
