import { NO_FACETS } from '../../../../src/domain/search/entries/filter'
import { holdEntries } from '../../../../src/domain/search/entries/held-entries'
import { finish } from '../../../../src/domain/search/work'

/** A unit as one document has it; counts each look at where it stands among others. */
function unitOf(rank: number, note: () => void) {
  return {
    kind: 'unit' as const,
    id: 'xinfang',
    title: `市信访办${rank}`,
    units: '',
    section: '',
    text: '',
    facets: { ...NO_FACETS, documentIds: [`p${rank}`] },
    get rank() {
      note()
      return rank
    },
  }
}

it('a unit that every document names is put in order once, not once a document', () => {
  const DOCUMENTS = 400
  let looks = 0
  const held = holdEntries()
  const keys = new Set<string>()
  for (let at = 0; at < DOCUMENTS; at++) {
    const entries = [unitOf(at, () => (looks += 1))]
    for (const key of finish(held.put(`document:p${at}`, entries))) keys.add(key)
  }
  expect(finish(held.settle(keys))).toEqual(['unit:xinfang'])
  expect(looks).toBeLessThan(DOCUMENTS * 25)
  expect(held.all.get('unit:xinfang')?.facets.documentIds).toHaveLength(DOCUMENTS)
})

it('the newest source tells what an entry is; the next one does when it is gone', () => {
  const held = holdEntries()
  const note = () => undefined
  const put = (source: string, entries: ReturnType<typeof unitOf>[]) =>
    finish(held.settle(finish(held.put(source, entries))))
  expect(put('document:p2', [unitOf(2, note)])).toEqual(['unit:xinfang'])
  expect(put('document:p1', [unitOf(1, note)])).toEqual(['unit:xinfang'])
  expect(put('document:p3', [unitOf(3, note)])).toEqual([])
  expect(held.all.get('unit:xinfang')?.title).toBe('市信访办1')
  expect(put('document:p1', [])).toEqual(['unit:xinfang'])
  expect(held.all.get('unit:xinfang')?.title).toBe('市信访办2')
  put('document:p2', [])
  expect(put('document:p3', [])).toEqual(['unit:xinfang'])
  expect(held.all.size).toBe(0)
})
