import fc from 'fast-check'
import { certaintyOf, refusalOf } from '../../../src/domain/updates'
import { D, samplePlan } from './build-update'

describe('who may do what', () => {
  const nobody = { isPerson: false, unitIds: [] }
  const person = { isPerson: true, unitIds: [] }
  const ofA = { isPerson: true, unitIds: ['a'] }
  const ofB = { isPerson: true, unitIds: ['b'] }
  const certain = { unitId: 'a', certainty: 'certain' as const, isAccepted: false }

  it.each([
    ['public', nobody, 'no_session', 'no_session', 'no_session', 'no_session', null],
    ['person', person, 'not_your_unit', 'not_your_unit', 'not_your_unit', 'not_your_unit', null],
    ['official of A', ofA, null, null, null, null, null],
    [
      'official of B',
      ofB,
      'not_your_unit',
      'not_your_unit',
      'not_your_unit',
      'not_your_unit',
      null,
    ],
  ] as const)('%s on a certain task of A', (_, actor, report, revise, accept, leave, correct) => {
    const outcomes = (['report', 'revise', 'accept', 'leave', 'correct'] as const).map((write) =>
      refusalOf(actor, { write, ...certain }),
    )
    expect(outcomes).toEqual([report, revise, accept, leave, correct])
  })

  it('a possible task wants acceptance first, and a foreign one can never be accepted', () => {
    const possible = { unitId: 'a', certainty: 'possible' as const, isAccepted: false }
    expect(refusalOf(ofA, { write: 'report', ...possible })).toBe('not_accepted')
    expect(refusalOf(ofA, { write: 'accept', ...possible })).toBeNull()
    expect(refusalOf(ofA, { write: 'report', ...possible, isAccepted: true })).toBeNull()
    const none = { unitId: 'a', certainty: 'none' as const, isAccepted: true }
    expect(refusalOf(ofA, { write: 'report', ...none })).toBe('not_its_task')
    expect(refusalOf(ofA, { write: 'accept', ...none })).toBe('not_its_task')
  })

  it('nobody but an official of the unit ever changes anything of it', () => {
    fc.assert(
      fc.property(
        fc.record({ isPerson: fc.boolean(), unitIds: fc.array(fc.constantFrom('b', 'c')) }),
        fc.constantFrom('report' as const, 'revise' as const, 'accept' as const, 'leave' as const),
        fc.constantFrom('certain' as const, 'possible' as const, 'none' as const),
        fc.boolean(),
        (actor, write, certainty, isAccepted) => {
          expect(refusalOf(actor, { write, unitId: 'a', certainty, isAccepted })).not.toBeNull()
        },
      ),
    )
  })

  it.each([
    [28, 'lvyou-ju', 'certain'],
    [1, 'huangpu', 'certain'],
    [31, 'huangpu', 'possible'],
    [21, 'huangpu', 'none'],
    [1, 'u01dfd2b1', 'none'],
    [1, 'nobody', 'none'],
  ])('task %i is %s: %s', (no, unitId, expected) => {
    expect(certaintyOf(samplePlan, `${D}-${no}`, unitId)).toBe(expected)
  })
})
