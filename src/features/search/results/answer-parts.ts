import type { Answer, Citation } from '@/contract'

/** A stretch of an answer: words, or a list of tasks by number. */
export type AnswerPart =
  | { kind: 'words'; text: string }
  | { kind: 'tasks'; items: readonly { no: number; text: string }[] }

/** A server of before parts them by a half-width mark. */
const ITEM = '第\\d+项 [^;；。]+'
/** Two tasks and more, one after the other: 第1项 …；第3项 …。 */
const LIST = new RegExp(`${ITEM}(?:[;；]${ITEM})+。?`, 'g')

/** An answer as it is shown: what lists tasks is a list, and not one long line. */
export function partsOf(text: string): AnswerPart[] {
  const parts: AnswerPart[] = []
  const say = (words: string) => {
    if (words.trim() !== '') parts.push({ kind: 'words', text: words.trim() })
  }
  for (const line of text.split('\n')) {
    let at = 0
    for (const { 0: list, index } of line.matchAll(LIST)) {
      say(line.slice(at, index))
      const items = list.replace(/。$/, '').split(/[;；]/)
      parts.push({
        kind: 'tasks',
        items: items.map((item) => ({ no: Number(/\d+/.exec(item)?.[0]), text: item })),
      })
      at = index + list.length
    }
    say(line.slice(at))
  }
  return parts
}

const bare = (text: string) => text.replace(/^[((]|[))]$/g, '')

/** Where a citation is from, in words that fit what the answer itself has said already. */
export function sourceWords({ text }: Pick<Answer, 'text'>, citation: Citation): string {
  const { quote, taskNo, place = '' } = citation
  const where =
    taskNo !== undefined
      ? `原文第${taskNo}项`
      : /^(?:section|closing|attachment)/.test(place)
        ? '原文附件'
        : '原文'
  return text.includes(bare(quote)) ? `出处：${where}` : `出处：“${quote}”（${where}）`
}

const ASKS_FIGURE = /多少|几|率|占比|比例/
const MOST_BETWEEN = 6
const FIGURE = /^[^，,。；;、\d]*?(\d[\d.,]*(?:多|余)?[万亿]?(?:余|多)?[%\u4e00-\u9fff]?)/

/** Where the figure stands that is asked for: right after the longest words of the question; none where that is unsure. */
export function figureIn(question: string, text: string): [number, number][] {
  if (!ASKS_FIGURE.test(question)) return []
  for (let length = Math.min(8, question.length); length >= 2; length--) {
    for (let at = 0; at + length <= question.length; at++) {
      const words = question.slice(at, at + length)
      const found = text.lastIndexOf(words)
      if (found < 0 || /\d/.test(words)) continue
      const from = found + length
      const [before = '', figure = ''] = FIGURE.exec(text.slice(from)) ?? []
      if (figure === '' || before.length - figure.length > MOST_BETWEEN) continue
      const start = from + before.length - figure.length
      return [[start, start + figure.length]]
    }
  }
  return []
}
