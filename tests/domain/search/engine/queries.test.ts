import documents from '../../../../mock/data/documents.json'
import type { OfficialDocument } from '../../../../src/contract'
import { createDocumentSearch } from '../../../../src/domain/search'

const { search, suggest } = createDocumentSearch(documents as unknown as OfficialDocument[])
const found = (query: string) => search(query, { limit: 100 })
const tasksOf = (query: string) =>
  (found(query)?.results ?? []).flatMap(({ taskNo }) => taskNo ?? [])

it.each(['31', '第31项', '第 31 条', '第三十一项', '31号任务', '任务31'])(
  '%s leads to the task of that number, in results and in suggestions',
  (query) => {
    expect(tasksOf(query)[0]).toBe(31)
    expect(suggest(query)[0]).toMatchObject({ kind: 'task', text: '开展政府网站微门户建设' })
  },
)

it('finds a digit alone as a number, not in every number', () => {
  expect(tasksOf('7')).toEqual([7])
  expect(tasksOf('1')).toEqual([1])
  expect(tasksOf('0')).toEqual([])
})

it.each([
  ['药监局', '市食品药品监管局', [29, 12]],
  ['市药监局', '市食品药品监管局', [29, 12]],
  ['建交委', '市建设管理委', [18]],
  ['版权局', '市新闻出版局', [42]],
])('%s is %s, with all of its tasks', (query, name, nos) => {
  expect(found(query)?.results[0]).toMatchObject({ kind: 'unit', title: name })
  expect(tasksOf(query)).toEqual(expect.arrayContaining(nos))
})

it.each([
  ['800M', '800兆', 39],
  ['800MHz', '800兆', 39],
  ['800m', '800兆', 39],
  ['weimnhu', '微门户', 31],
  ['wiemenhu', '微门户', 31],
  ['gogganju', '公安局', 40],
  ['shizhengfubangongtign', '市政府办公厅', 31],
])('%s is looked for as %s, and says so', (query, meant, no) => {
  expect(tasksOf(query)).toContain(no)
  expect(found(query)?.notes).toEqual([`没有“${query}”，按“${meant}”查找`])
})

it.each(['😀微门户', '微门户 👨‍👩‍👧', '微门户❤️', '🇨🇳微门户', '微门户\ud83d'])(
  'looks for the words of %j without its picture, and says so',
  (query) => {
    expect(tasksOf(query)).toEqual([31])
    expect(found(query)?.notes).toEqual(['表情符号没有参加查找'])
  },
)

it('says which words and letters were not looked for', () => {
  const nine = '政府 网站 微门户 移动 门户 标准 体系 推送 无此词'
  expect(tasksOf(nine)).toEqual([31])
  expect(found(nine)?.notes).toEqual([
    '只查找了前 8 个词：政府 网站 微门户 移动 门户 标准 体系 推送',
  ])
  expect(found('微'.repeat(150))?.notes).toEqual(['每个词只查找了前 100 个字'])
  expect(found('微门户')?.notes).toEqual([])
})

it('takes nothing for another word that is no slip of one letter', () => {
  for (const query of ['abcdefgh', 'qqqqqq', 'hello world', 'xuesheng', 'beijing']) {
    expect(found(query)?.notes).toEqual([])
  }
})
