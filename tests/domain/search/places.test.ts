import directory from '../../../mock/data/unit-directory.json'
import { documents, sources } from '../../../mock/api/replies'
import type { Citation } from '../../../src/contract'
import { buildOfficialDocument } from '../../../src/domain/publishing'
import { findAnchor, paragraphsOf } from '../../../src/domain/reader/paragraphs'
import { rangeOf } from '../../../src/domain/reader/places'
import { anchorOf } from '../../../src/domain/reader/sentence-hash'
import { readDocument } from '../../../src/domain/reading'
import { createAnswering } from '../../../src/domain/search/answers'
import { readUnitDirectory } from '../../../src/domain/units'
import { askedQuestions } from './asked-questions'
import { everydayQuestions } from './everyday-questions'
import { judgedQuestions } from './judged'
import { outsideQuestions } from './outside-questions'
import { readersQuestions } from './readers-questions'

/** 演示数据: a plan that says the same again and again. */
const REPEATING = `虚拟市人民政府办公室
虚府办发〔2016〕5号
虚拟市人民政府办公室关于印发2016年虚拟市重点工作安排的通知
各区人民政府:
现将2016年虚拟市重点工作安排印发给你们。
虚拟市人民政府办公室
2016年3月7日
2016年虚拟市重点工作安排
为贯彻落实上级部署,安排如下:
一、发展经济
(一)加强组织
1.建设虚拟港口。年底前完成。(责任单位:市商务委)
二、改善民生
(一)加强组织
2.建设虚拟学校。年底前完成。(责任单位:市商务委)
3.建设虚拟医院。6月底前完成。(责任单位:市商务委)
附件
2015年虚拟市工作报告
全市工作取得成绩。
一、经济
(一)港口建设。虚拟码头建成5座。全市工作取得成绩。
二、民生
(一)学校建设。虚拟码头建成5座。
全市工作取得成绩。
`
const built = buildOfficialDocument(
  readDocument(REPEATING).document,
  REPEATING,
  readUnitDirectory(directory),
)

type Read = Pick<typeof built, 'document' | 'source'>

/** The source from where a citation opens it on. */
function openedBy({ quote, place }: Pick<Citation, 'quote' | 'place'>, { document, source }: Read) {
  const paragraphs = paragraphsOf(source, document.sourceNotes)
  const range = place === undefined ? null : rangeOf(source.blocks, place)
  const found = findAnchor(paragraphs, anchorOf(quote, place), range)
  const paragraph = found && paragraphs[found.paragraph]
  return paragraph ? source.text.slice(paragraph.start + found.start) : ''
}

const repeating = createAnswering([built.document])
const opens = (question: string) =>
  (repeating.answer(question)?.citations ?? []).map((one) => openedBy(one, built))

it('opens each of several citations of the same words at its own place', () => {
  const [port, school, hospital] = opens('市商务委要做什么')
  expect(port).toMatch(/^\(责任单位:市商务委\)\n二、改善民生/)
  expect(school).toMatch(/^\(责任单位:市商务委\)\n3\./)
  expect(hospital).toMatch(/^\(责任单位:市商务委\)\n附件/)
})

it('opens a due date of the second task there, not at the first', () => {
  const [opened = ''] = opens('虚拟学校什么时候完成')
  expect(opened).toMatch(/^年底前完成。\(责任单位:市商务委\)\n3\./)
})

it('opens headings of the same words each above its own tasks', () => {
  const opened = opens('有几个方面').map((text) => text.split('\n').slice(0, 2).join('|'))
  expect(opened).toEqual([
    expect.stringMatching(/^发展经济\|\(一\)/),
    expect.stringMatching(/^加强组织\|1\./),
    expect.stringMatching(/^改善民生\|\(一\)/),
    expect.stringMatching(/^加强组织\|2\./),
  ])
})

it('opens whose it is at the signature, and what it is at its own title', () => {
  expect(opens('谁印发的')[0]).toMatch(/^虚拟市人民政府办公室\n2016年3月7日/)
  expect(opens('这是什么文件')[0]).toMatch(/^2016年虚拟市重点工作安排\n为贯彻/)
  expect(opens('附件是什么')[0]).toMatch(/^2015年虚拟市工作报告\n全市/)
})

it.each([
  ['section:1.1.1', '虚拟码头建成5座。', /^虚拟码头建成5座。全市/],
  ['section:1.2.1', '虚拟码头建成5座。', /^虚拟码头建成5座。\n全市/],
  ['section:1.1.1', '全市工作取得成绩。', /^全市工作取得成绩。\n二、民生/],
  ['attachment:1', '全市工作取得成绩。', /^全市工作取得成绩。\n一、经济/],
  ['closing:1', '全市工作取得成绩。', /^全市工作取得成绩。\n$/],
  ['section:9.9.9', '全市工作取得成绩。', /^全市工作取得成绩。\n一、经济/],
])('opens %s at its own “%s”', (place, quote, words) => {
  expect(openedBy({ quote, place }, built)).toMatch(words)
})

it('opens every citation of every judged question at what it cites', () => {
  const [document] = documents
  const [source] = sources
  if (!document || !source) throw new Error('no document')
  const { answer } = createAnswering(documents)
  const questions = [
    ...askedQuestions,
    ...outsideQuestions,
    ...everydayQuestions,
    ...readersQuestions,
    ...judgedQuestions,
  ]
  const citations = new Map(
    questions
      .flatMap(([question]) => answer(question)?.citations ?? [])
      // Headings and the number of a document stand in no block of their own.
      .filter(({ kind }) => kind !== 'document')
      .map((citation) => [JSON.stringify(citation), citation]),
  )
  for (const citation of citations.values()) {
    const range = rangeOf(source.blocks, citation.place ?? '')
    const offset = source.text.length - openedBy(citation, { document, source }).length
    const isThere = range !== null && offset >= range.from && offset < range.to
    expect({ citation, isThere }).toEqual({ citation, isThere: true })
  }
  expect(citations.size).toBeGreaterThan(100)
})
