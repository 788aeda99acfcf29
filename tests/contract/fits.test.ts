import fc from 'fast-check'
import * as v from 'valibot'
import { Assignment, OfficialDocument, SearchResult, Task, type SearchReply } from '@/contract'
import { fitsOf } from '@/contract/fits'
import { createEmbeddedApi } from '../../mock'
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

it('says yes to what is found: a search is read at every key', async () => {
  const { body } = await createEmbeddedApi().handle({ method: 'GET', url: '/v1/search?q=建设' })
  const { results } = JSON.parse(body) as SearchReply
  const kinds = new Set(results.map(({ kind }) => kind))
  expect(kinds.size).toBeGreaterThan(1)
  expect(results.filter((result) => !fitsOf(SearchResult)?.(result))).toEqual([])
})

it.each([
  [{ list: [1, 2] }, true],
  [{ list: [1, 2], no: 3 }, true],
  [{ list: [1, 2], no: undefined }, false],
  [{ list: [1, 2], no: 'x' }, false],
  [{ list: [1] }, false],
  [{ list: [1, 2, 3] }, false],
  [{ list: [1, 2], newer: 1 }, false],
  [{ no: 3 }, false],
])('a field that may be absent, and a pair: %j → %s', (value, expected) => {
  const schema = v.object({
    list: v.tuple([v.number(), v.number()]),
    no: v.optional(v.number()),
  })
  expect(fitsOf(schema)?.(value)).toBe(expected)
})

it('a default that valibot has to put in is left to it', () => {
  const schema = v.object({ list: v.optional(v.array(v.string()), []) })
  expect(fitsOf(schema)?.({})).toBe(false)
  expect(fitsOf(schema)?.({ list: [] })).toBe(true)
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
