import type { Answer, OfficialDocument, Task } from '../../../../contract'
import { cite } from '../about/cite'
import { answerWhen, answerWho, titleOf } from '../about/tasks'
import { valueOf } from './numerals'
import { asksProgress } from './progress'
import { isMeasuredSo } from '../sentences/counting'
import type { Asked } from './question'
import { asksWhether } from './whether'

const NUMBERED =
  /第\s*(\d{1,4}|[一二三四五六七八九十百]{1,5})\s*(?:[项条](?!规定)|号任务)|任务\s*(\d{1,4})(?![\d项个条件])|(?:^|[^\d第])(\d{1,4})\s*号任务|(?:^|[和与、及])(\d{1,3})项(?=[和与、及]\d|(?:分别|都)?(?:归|由|是)?谁|(?:分别|都)?是什么[??。]?$)/g
const MOST_TOLD = 6
/** A task of more is told by its first sentence. */
const MOST_WORDS = 200

export const numbersAsked = (query: string): number[] =>
  [...query.matchAll(NUMBERED)].flatMap(
    ([, written, after, before, bare]) => valueOf(written ?? after ?? before ?? bare ?? '') ?? [],
  )

/** The tasks of the numbers in a question: of the first document that has one; all, where numbers start anew in each part. */
export function tasksAsked(query: string, documents: readonly OfficialDocument[]): Task[] {
  const numbers = new Set(numbersAsked(query))
  if (numbers.size === 0) return []
  for (const { tasks } of documents) {
    const own = tasks.filter(({ no }) => numbers.has(no))
    if (own.length > 0) return own.slice(0, MOST_TOLD)
  }
  return []
}

export const firstSentence = (text: string) =>
  /^[^。;;\n]+[。;;]?/.exec(text.trim())?.[0] ?? text.trim()

const sentencesOf = (text: string) =>
  (text.match(/[^。;;\n]+[。;;]?/g) ?? []).map((one) => one.trim())

/** What it costs no target tells. */
const OF_MONEY = /多少[万亿]?[钱元]|预算|经费|资金|投资|投入|花[费了]?多少/

/** What was asked for by numbers: who, when, what for, or the words. */
export function answerNumbered(
  tasks: readonly Task[],
  asked: Asked | null,
  query: string,
): Answer | null {
  if (asked === 'who') return answerWho(tasks, query.includes('牵头'))
  if (asked === 'when') {
    return answerWhen(tasks.map((task) => ({ task, sentence: firstSentence(task.text) })))
  }
  // How far it has come no plan says: its words tell what is to be done.
  if (asksWhether(query) || asksProgress(query)) return null
  // What stands around it is not what it says.
  if (/属于|主题|部分|[之以]?[前后]面?(?:是|有)|[上下]一[项条]/.test(query)) return null
  const told = tasks.flatMap((task) => {
    if (/目标|指标|多少/.test(query)) {
      if (OF_MONEY.test(query)) return []
      return sentencesOf(task.text)
        .filter((one) => isMeasuredSo(one, query))
        .filter((one) => task.targets.some(({ quote }) => one.includes(quote)))
        .map((quote) => ({ task, quote }))
    }
    const text = task.text.trim()
    return [{ task, quote: text.length <= MOST_WORDS ? text : firstSentence(text) }]
  })
  if (told.length === 0) return null
  return {
    text: told.map(({ task, quote }) => `${titleOf(task)}:“${quote}”`).join('。'),
    citations: told.map(({ task, quote }) => cite(task, quote)),
  }
}
