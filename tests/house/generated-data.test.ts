import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { DocumentSource, OfficialDocument, Unit } from '../../src/contract'
import { generateData } from '../../scripts/generate-data'

const MOCK_DATA = path.resolve(__dirname, '../../mock/data')
const made = generateData()

it.each(Object.keys(made))('mock/data/%s is what the importer makes of mock/documents', (name) => {
  expect(readFileSync(path.join(MOCK_DATA, name), 'utf8') === made[name]).toBe(true)
})

it.each([
  ['documents.json', OfficialDocument],
  ['sources.json', DocumentSource],
  ['units.json', Unit],
] as const)('%s keeps the contract, item by item', (name, schema) => {
  const items: unknown[] = JSON.parse(made[name] ?? '')
  expect(items.length).toBeGreaterThan(0)
  for (const item of items) expect(v.parse(schema, item)).toEqual(item)
})
