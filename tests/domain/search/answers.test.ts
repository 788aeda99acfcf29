import documents from '../../../mock/data/documents.json'
import sources from '../../../mock/data/sources.json'
import type { OfficialDocument } from '../../../src/contract'
import { createAnswering } from '../../../src/domain/search/answers'
import { askedQuestions } from './asked-questions'
import { everydayQuestions } from './everyday-questions'
import { judgedQuestions } from './judged'
import { outsideQuestions } from './outside-questions'
import { readersQuestions } from './readers-questions'

const { answer } = createAnswering(documents as unknown as OfficialDocument[])

it.each([
  ['微门户建设由谁负责？', '市政府办公厅', 31],
  ['哪个部门管特种设备', '市质量技监局', 24],
  ['微门户由哪个单位牵头', '原文没有写明牵头单位', 31],
  ['绿色账户要覆盖多少户', '100万户', 21],
  ['累计提供多少项数据产品', '1000项', 7],
  ['电子政务云建设什么时候完成', '推定为2015年12月31日（推定）', 10],
  ['微门户是第几项', '第31项', 31],
  ['第39项谁负责', '市政府办公厅', 39],
  ['市旅游局有几项任务', '确定 1 项：第28项', 28],
])('%s is answered with words of the text', (question, words, no) => {
  const given = answer(question)
  expect(given?.text).toContain(words)
  expect(given?.citations.map(({ taskNo }) => taskNo)).toContain(no)
})

const judged = [
  ...askedQuestions,
  ...outsideQuestions,
  ...everydayQuestions,
  ...readersQuestions,
  ...judgedQuestions,
]

it.each(judged.map(([question, expected]) => ({ question, expected })))(
  'answers $question rightly or not at all',
  ({ question, expected }) => {
    const given = answer(question)
    if (expected === null) return expect(given).toBeNull()
    const { no, words = '' } = expected
    expect(given).not.toBeNull()
    if (no !== undefined) expect(given?.citations.map(({ taskNo }) => taskNo)).toContain(no)
    const said = [given?.text ?? '', ...(given?.citations ?? []).map(({ quote }) => quote)]
    expect(said.join('\n')).toContain(words)
  },
)

it('quotes the source to the letter in every answer', () => {
  const text = sources.map((source) => source.text).join('\n')
  for (const [question] of judged) {
    const { citations } = answer(question) ?? { citations: [] }
    for (const { quote } of citations) expect(text).toContain(quote)
  }
})

it('never says of 相关 that it is certain', () => {
  for (const document of documents as unknown as OfficialDocument[]) {
    for (const unit of document.units) {
      const given = answer(`${unit.name}有几项任务`)
      if (!given) continue
      const [certain = '', possible = ''] = given.text.split('可能 ')
      const numbersIn = (words: string) => words.match(/第([\d、]+)项/)?.[1]?.split('、') ?? []
      const named = document.tasks.filter(
        ({ units }) => !units.some(({ name }) => !name.includes('相关')),
      )
      for (const task of named) expect(numbersIn(certain)).not.toContain(String(task.no))
      if (possible !== '') expect(possible).toContain('未写明是谁')
    }
  }
})

it('tells what a district must do, certain apart from possible', () => {
  const given = answer('徐汇区要做什么')
  expect(given?.text).toContain('确定 9 项')
  expect(given?.text).toContain('可能 4 项（原文写“相关区县政府”，未写明是谁）')
  expect(given?.citations).toHaveLength(13)
})

it('tells a figure of the annex', () => {
  expect(answer('上海发布有多少粉丝')?.text).toContain('粉丝数量约1100万')
  expect(answer('网上政务大厅有多少审批事项')?.text).toContain('658个审批事项')
})

it.each([
  '北京天气怎么样',
  '谁是美国总统',
  '上海地铁有多少条线',
  '苹果手机多少钱',
  '上海房价多少',
  '垃圾分类罚款多少',
  '如何办理护照',
  '今天星期几',
  '微门户',
  '',
  '?'.repeat(10_000),
])('is silent where the text has no answer: %s', (question) => {
  expect(answer(question)).toBeNull()
})

it.each([
  '粉丝增长(率',
  '粉丝增长)率是多少',
  '绿色账户(是什么',
  '乐游上海[是什么',
  '谁建了(平台*建设',
  '有哪些(((',
  '多少(公文',
])('reads %s as it is typed, marks and all', (question) => {
  expect(() => answer(question)).not.toThrow()
})

it('quotes to the letter, always', () => {
  const text = sources.map((source) => source.text).join('\n')
  for (const question of [
    '谁负责信访',
    '徐汇区要做什么',
    '什么是绿色账户',
    '上海发布有多少粉丝',
    '办税怎么办',
  ]) {
    for (const { quote } of answer(question)?.citations ?? []) expect(text).toContain(quote)
  }
})
