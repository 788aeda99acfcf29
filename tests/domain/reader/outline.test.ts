import { nestedOf, outlineOf, sizeOf, type Nested } from '@/domain/reader/outline'
import type { ReaderParagraph } from '@/domain/reader/paragraphs'

const paragraph = (kind: string, text: string, at: number): ReaderParagraph => ({
  start: at * 100,
  textStart: at * 100,
  kind,
  text,
  ref: null,
  notes: [],
})

it('tells parts from what stands under them, and names an annex once', () => {
  const paragraphs = [
    ['title', '2015年重点工作安排'],
    ['part', '一、提升能力'],
    ['theme', '(一)推进应用'],
    ['task', '1.做成一件事。'],
    ['attachment', '附件:2014年工作报告'],
    ['attachment', '附件'],
    ['attachment', '2014年工作报告'],
    ['part', '一、促进创新'],
    ['section', '(一)增强实效。深化网上审批。'],
  ].map(([kind = '', text = ''], at) => paragraph(kind, text, at))
  expect(outlineOf(paragraphs).map(({ text, level, at }) => [level, text, at])).toEqual([
    [2, '一、提升能力', 1],
    [3, '(一)推进应用', 2],
    [2, '附件：2014年工作报告', 6],
    [3, '一、促进创新', 7],
    [4, '(一)增强实效', 8],
  ])
})

it('an annex that stands by itself is a heading as it is', () => {
  const alone = [paragraph('attachment', '附件:重点工作表', 0)]
  expect(outlineOf(alone).map(({ text }) => text)).toEqual(['附件:重点工作表'])
})

it('puts each heading under the one that it belongs to, where a level is left out too', () => {
  const levels = [3, 2, 3, 3, 2, 4, 3] as const
  const nested = nestedOf(
    levels.map((level, at) => ({ text: String(at), at, level, isRunIn: false })),
  )
  const shape = (own: readonly Nested[]): unknown[] =>
    own.map(({ heading, under }) => [heading.at, ...shape(under)])
  expect(shape(nested)).toEqual([[0], [1, [2], [3]], [4, [5], [6]]])
  expect(sizeOf(nested)).toBe(levels.length)
})
