import fc from 'fast-check'
import { fold, NotAPlanError, readDocument } from '../../../src/domain/reading'

const scraps = fc.constantFrom(
  '一、',
  '(一)',
  '1.',
  '2、',
  '(1)',
  '①',
  '附件',
  '附件:',
  '责任部门:',
  '牵头单位:',
  '甲局',
  '、',
  ',',
  '。',
  '(',
  ')',
  '（',
  '）',
  ':',
  '\n',
  '\n\n',
  '\u3000',
  '2016年6月底前',
  '牵头',
  '配合',
  '推进平台建设',
  '100万户',
  '等',
  '\r\n',
  '\t',
  '2016年某市工作要点',
  '2016年3月1日',
  '— 3 —',
  'a',
  '\ue010',
  '长期坚持',
)
const texts = fc.array(scraps, { maxLength: 60 }).map((pieces) => pieces.join(''))

function read(text: string) {
  try {
    return readDocument(text)
  } catch (cause) {
    if (cause instanceof NotAPlanError) return null
    throw cause
  }
}

it('never fails but by saying that it is no plan, and loses no character', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const result = read(text)
      if (!result) return
      const { blocks } = result.document
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    }),
    { numRuns: 500 },
  )
})

it('gives back the words of any task', () => {
  const words = fc
    .stringMatching(/^[建设推进完善数据平台服务公共信息系统]{4,40}$/)
    .filter((text) => text.length >= 4)
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (texts) => {
      const body = texts.map((text, at) => `${at + 1}.${text}。(责任部门:甲局、乙委)`).join('\n')
      const { document } = readDocument(`2016年工作要点\n一、总体\n${body}`)
      expect(document.tasks.map(({ text }) => text)).toEqual(texts.map((text) => `${text}。`))
      expect(document.tasks.every(({ units }) => units.length === 2)).toBe(true)
    }),
    { numRuns: 100 },
  )
})

it('folds one character to one character', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length))
})
