import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { OfficialDocument } from '../../../src/contract'
import { lookUp } from '../../../src/domain/lookup'

const [document] = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../mock/data/documents.json'), 'utf8'),
) as OfficialDocument[]
if (!document) throw new Error('no document')

it.each(['33', '第33项', ' 33 ', '33'])('answers %j with task 33', (asked) => {
  expect(lookUp(document, asked)).toMatchObject({ kind: 'task', task: { no: 33 } })
})

it.each([
  ['黄浦区', '黄浦区'],
  ['经信委', '市经济信息化委'],
  ['市信访办', '市信访办'],
])('answers %s with %s', (asked, name) => {
  expect(lookUp(document, asked)).toMatchObject({ kind: 'unit', unit: { name } })
})

it.each(['', '区', '48', '0', '没有的单位'])('does not guess at %j', (asked) => {
  expect(lookUp(document, asked)).toBeNull()
})
