import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createUnitResolver, isLocalTo, readUnitDirectory } from '../../../src/domain/units'

const file = path.resolve(__dirname, '../../../mock/data/unit-directory.json')
const directory = readUnitDirectory(JSON.parse(readFileSync(file, 'utf8')))
const idOf = (name: string, issuedOn = '2015-03-06') =>
  createUnitResolver(directory, true, issuedOn).resolve(name).id

it.each([
  ['市经信委', '市经济信息化委'],
  ['经信委', '市经济信息化委'],
  ['卫计委', '市卫生计生委'],
  ['市卫生健康委', '市卫生计生委'],
  ['市生态环境局', '市环保局'],
  ['崇明区', '崇明县'],
  ['市质监局', '市质量技监局'],
])('takes %s and %s for one unit', (one, other) => {
  expect(idOf(one)).toBe(idOf(other))
})

it('leads from 市质监局 to 市市场监管局, with when and by what', () => {
  const unit = createUnitResolver(directory, true, '2015-03-06').resolve('市质监局')
  expect(unit.successors).toMatchObject([
    { unitId: idOf('市市场监管局'), name: '市市场监管局', on: '2018', kind: 'merged' },
  ])
  expect(unit.successors[0]?.source).toContain('机构改革')
})

it.each([
  ['2015-03-06', '市环保局'],
  ['2018-05-01', '市环保局'],
  ['2019-03-06', '市生态环境局'],
])('on %s calls it %s', (issuedOn, name) => {
  expect(createUnitResolver(directory, true, issuedOn).resolve('市环保局').name).toBe(name)
})

it.each([
  ['各区县政府', '2015-03-06', 'zhabei', true],
  ['各区县政府', '2016-03-06', 'zhabei', false],
  ['市政府相关部门', '2015-03-06', 'shichang-jianguan-ju', false],
  ['市政府相关部门', '2019-03-06', 'shichang-jianguan-ju', true],
  ['市政府相关部门', '2019-03-06', 'gongshang-ju', false],
])('%s of %s holds %s: %s', (name, issuedOn, id, expected) => {
  const { group } = createUnitResolver(directory, true, issuedOn).resolve(name)
  const members = [...(group?.memberIds ?? []), ...(group?.possibleMemberIds ?? [])]
  expect(members.includes(id)).toBe(expected)
})

it('knows no unit of another place', () => {
  const plan = { title: '2016年虚拟市工作要点', issuer: null, number: null }
  expect(isLocalTo(plan, directory)).toBe(false)
  const resolver = createUnitResolver(directory, false, null)
  resolver.resolve('市财政局')
  expect(resolver.unknown()).toEqual(['市财政局'])
})

const unit = (id: string, name: string, more: object = {}) => ({ id, name, kind: 'body', ...more })
const to = (unitId: string | null, name: string, on = '2018') => ({
  successors: [{ unitId, name, on, kind: 'merged', source: '演示数据' }],
})

it.each([
  [
    'a name twice',
    [unit('a', '甲局', { aliases: ['甲'] }), unit('b', '乙局', { aliases: ['甲'] })],
    '“甲”同时属于“甲局”和“乙局”',
  ],
  ['an id twice', [unit('a', '甲局'), unit('a', '乙局')], '编号“a”重复'],
  ['nowhere to go', [unit('a', '甲局', to('x', '丙局'))], '“甲局”的去向“x”不在目录中'],
  ['no day', [unit('a', '甲局', to(null, '丙局', '去年'))], '日期“去年”不是日期'],
  ['another name', [unit('a', '甲局', to('b', '丙局')), unit('b', '乙局')], '目录中是“乙局”'],
  [
    'a circle',
    [unit('a', '甲局', to('b', '乙局')), unit('b', '乙局', to('a', '甲局'))],
    '绕回了它自己',
  ],
  ['a missing name', [{ id: 'a', kind: 'body' }], 'units.0.name'],
  ['a wrong kind', [unit('a', '甲局', { kind: '局' })], 'units.0.kind 的值不对:"局"'],
])('refuses a directory with %s, in words for who edits it', (_, units, words) => {
  const json = { region: '虚拟市', marks: ['虚拟'], units }
  expect(() => readUnitDirectory(json)).toThrow(words)
})
