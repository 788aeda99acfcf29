import * as v from 'valibot'
import { endpoints, enumeration, listOf } from '../../src/contract'
import { createEmbeddedApi } from '../../mock'

it('reads an enum value newer than itself as other', () => {
  expect(v.parse(enumeration(['a', 'b']), 'c')).toBe('other')
  expect(v.parse(enumeration(['a', 'b']), 'b')).toBe('b')
})

it('loses one bad item, not the list', () => {
  expect(
    v.parse(listOf(v.object({ id: v.string() })), [{ id: '1' }, { id: 2 }, { id: '3' }]),
  ).toEqual([{ id: '1' }, { id: '3' }])
})

it('ignores fields and enum values that it does not know, in a whole reply', async () => {
  const { body } = await createEmbeddedApi().handle({
    method: 'GET',
    url: '/v1/documents/dcd4d5308',
  })
  const newer = JSON.parse(body)
  newer.document.mood = 'calm'
  newer.document.tasks[0].dueBasis = 'prophesied'
  newer.document.tasks[1] = { id: 'broken' }
  const { document } = v.parse(endpoints.getDocument.reply, newer)
  expect(document.tasks).toHaveLength(46)
  expect(document.tasks[0]?.dueBasis).toBe('other')
})
