import type { Task } from '../../../../contract'
import { normalise } from '../../matching/normalise'
import { literally } from '../asked/bare'
import type { Counts } from './counting'
import type { Passage } from '../passages/passages'
import { asksWhose } from './saying'
import type { Asked } from '../asked/question'

/** Tasks as good as the best one, up to three, are told together. */
const AS_GOOD = 0.04
export const MOST_TOLD = 3

const ASKS_UNITS = /哪[些个一家]*(?:部门|单位|区县?)|谁|(?:部门|单位|区县?)(?:是|有)哪些/
const NAMES_BODY = /市[\u4e00-\u9fff]{2,10}?[委局办](?!法)/

export const DEFINES = /是什么|什么是|什么叫|是啥/

/** A passage and how much of the topic it holds. */
export interface Held {
  passage: Passage
  share: number
}

/** Whether a sentence names a unit, where the question asks for some: a body, or a district of the plan. */
export function namesWhoIsAsked({ document, sentence }: Passage, query: string): boolean {
  if (!ASKS_UNITS.test(query) || NAMES_BODY.test(sentence)) return true
  // 与公安、民政、电力、供水等11家单位.
  if (/、[^,。;]{1,12}等[^,。;]{0,6}(?:单位|部门)/.test(sentence)) return true
  return document.units.some(
    ({ kind, name }) =>
      kind === 'district' && sentence.includes(name.replace(/(?:新区|区|县)$/, '')),
  )
}

/** The best passage of each task, the best task first. */
export function bestTasks(held: readonly Held[]): Held[] {
  const best = new Map<Task, Held>()
  for (const one of held) {
    const { task } = one.passage
    if (task && one.share > (best.get(task)?.share ?? 0)) best.set(task, one)
  }
  const sorted = [...best.values()].sort((one, other) => other.share - one.share)
  const top = sorted[0]?.share ?? 0
  return sorted.filter(({ share }) => share >= top - AS_GOOD).slice(0, MOST_TOLD)
}

/** 外网, 内网 and 共网 are three networks with much else alike: the one that is asked of must be named. */
export const networksIn = (query: string): string[] =>
  query.match(/[\u4e00-\u9fff]网(?![上站络格民点])/g) ?? []

/** Words that alone say nothing of what is asked. */
const EMPTY =
  /^(?:重点|依据|目的|内容|原因|意义|问题|情况|目标|文件|计划|安排|单位|部门|主要|具体|全部|所有|最后|最晚|今后|以后|其中|有关|相关|为|一共|总共)+$/
export const saysNothing = (piece: string) => piece.length < 2 || EMPTY.test(piece)

/**
 * How much of the topic a sentence must hold to be told as it stands: more than one that only points to a task. What
 * X is must name X whole (一网通办 is no 办税一网通); how to do something must say the doing (申请绿色账户).
 */
export function shareWanted(query: string, asked: Asked): number {
  if (DEFINES.test(query)) return 0.95
  if (asksWhose(query)) return 0.75
  return asked === 'who' || asked === 'when' || /怎么|怎样|如何/.test(query) ? 0.85 : 0.66
}

/** What is to be told of, where the question is what it is; the sentence must say it, not what stands around it. */
export const definedIn = (query: string, pieces: readonly string[]): string | null =>
  DEFINES.test(query) ? normalise(pieces[pieces.length - 1] ?? '') : null

interface Order {
  query: string
  counts: Counts | null
  lists: ((sentence: string) => boolean) | null
  defined: string | null
}

/** The best first: of equals the one with the number beside what is counted, then the one that begins with its topic. */
export function inOrder(held: readonly Held[], { query, counts, lists, defined }: Order): Held[] {
  const placeOf = ({ sentence }: Passage) =>
    defined === null ? 0 : normalise(sentence).indexOf(defined)
  const farOf = ({ sentence }: Passage) => ((counts?.(sentence) ?? true) ? 0 : 1)
  // 制定电子政务云建设方案 tells what is to be done, not what it is.
  const isHeadline = ({ task, sentence }: Passage) =>
    (defined !== null || /包括|包含|内容/.test(query)) &&
    task !== null &&
    sentence.replace(/[。;]$/, '') === task.headline
  const describes = ({ sentence }: Passage) =>
    defined !== null &&
    new RegExp(`的(?:“[^”]*”)?[^,。;的]{0,4}${literally(defined)}`).test(normalise(sentence))
      ? 0
      : 1
  const listsLess = ({ sentence }: Passage) => (lists?.(sentence) ? 0 : 1)
  const others = held.filter(({ passage }) => !isHeadline(passage))
  // What it holds is not told by its name.
  const isOfWhat = /包括|包含|内容/.test(query)
  return (others.length > 0 || isOfWhat ? others : [...held])
    .filter(({ passage }) => placeOf(passage) >= 0)
    .sort(
      (one, other) =>
        describes(one.passage) - describes(other.passage) ||
        listsLess(one.passage) - listsLess(other.passage) ||
        other.share - one.share ||
        farOf(one.passage) - farOf(other.passage) ||
        placeOf(one.passage) - placeOf(other.passage),
    )
}
