import fc from 'fast-check'
import * as v from 'valibot'
import { Assignment, OfficialDocument, Task } from '@/contract'
import { fitsOf } from '@/contract/fits'
import documents from '../../mock/data/documents.json'

const real = documents[0]

it('knows every kind of field that a task and a document have', () => {
  expect(fitsOf(Task)).not.toBeNull()
  expect(fitsOf(OfficialDocument)).not.toBeNull()
})

it('says yes to all 47 tasks: none is taken the slow way', () => {
  expect(real?.tasks.filter((task) => !fitsOf(Task)?.(task))).toEqual([])
})

it('leaves unusual schemas to valibot', () => {
  expect(fitsOf(v.pipe(v.string(), v.trim()))).toBeNull()
  expect(fitsOf(v.record(v.string(), v.string()))).toBeNull()
})

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('2015-02-30', '2015-12-31', 'lead', 'Ünit', '', null, NaN, undefined, [], {}),
)

/** A task with one field lost, added or filled with something else. */
const broken = fc
  .tuple(
    fc.nat({ max: 46 }),
    fc.constantFrom(...Object.keys(Task.entries), '__proto__', 'newer'),
    fc.option(anything, { nil: undefined }),
    fc.boolean(),
  )
  .map(([at, field, value, isLost]) => {
    const entries = Object.entries(real?.tasks[at] ?? {}).filter(([name]) => name !== field)
    return Object.fromEntries(isLost ? entries : [...entries, [field, value]])
  })

it('a yes is always valibot’s own outcome, to the letter', () => {
  const fits = fitsOf(Task)
  fc.assert(
    fc.property(broken, (task) => {
      if (!fits?.(task)) return
      const slow = v.safeParse(Task, task)
      expect(slow.success && slow.output).toEqual(task)
    }),
  )
})

it('whatever comes, a yes is a value that valibot takes as it is', () => {
  const fits = fitsOf(Assignment)
  fc.assert(
    fc.property(fc.record({ unitId: anything, name: anything, role: anything }), (value) => {
      if (fits?.(value)) expect(v.parse(Assignment, value)).toEqual(value)
    }),
  )
})
