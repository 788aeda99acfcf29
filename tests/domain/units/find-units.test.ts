import { units } from '../../../mock/api/replies'
import { findUnits } from '../../../src/domain/units/find-units'

const names = (query: string) => findUnits(units, query).map(({ name }) => name)

it.each([
  ['市旅游局', '市旅游局'],
  ['旅游局', '市旅游局'],
  ['lvyouju', '市旅游局'],
  ['lüyou', '市旅游局'],
  ['shilvyouju', '市旅游局'],
  ['lyj', '市旅游局'],
  ['LYJ', '市旅游局'],
  ['ly ju', '市旅游局'],
  ['经信委', '市经济信息化委'],
  ['jxw', '市经济信息化委'],
  ['jingxin', '市经济信息化委'],
  ['卫计委', '市卫生计生委'],
  ['黄浦', '黄浦区'],
  ['hpq', '黄浦区'],
  ['huangp', '黄浦区'],
  ['pudongxin', '浦东新区'],
  ['chongming', '崇明县'],
])('%s finds %s first', (query, name) => expect(names(query)[0]).toBe(name))

it('finds nothing for what no unit is called, and never a group', () => {
  expect(names('火星')).toEqual([])
  expect(names('zzzz')).toEqual([])
  expect(names('各区县')).toEqual([])
  expect(names('')).toHaveLength(units.filter(({ kind }) => kind !== 'group').length)
})
