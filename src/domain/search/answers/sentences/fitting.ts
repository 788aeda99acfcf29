import type { Task } from '../../../../contract'
import { normalise } from '../../matching/normalise'
import type { Passage } from './passages'
import type { Asked } from '../asked/question'

/** Tasks as good as the best one, up to three, are told together. */
const AS_GOOD = 0.04
export const MOST_TOLD = 3

const NUMERAL = /\d|[一二三四五六七八九十百千万亿]+(?:个|项|家|户|条|次|件|类|级|种|倍)/
const DIGIT = '[\\d一二三四五六七八九十百千万亿]'
const ASKS_UNITS = /哪[些个一家]*(?:部门|单位|区县?)|谁|(?:部门|单位|区县?)(?:是|有)哪些/
const NAMES_BODY = /市[\u4e00-\u9fff]{2,10}?[委局办](?!法)/

const DEFINES = /是什么|什么是|什么叫|是啥/

/** A passage and how much of the topic it holds. */
export interface Held {
  passage: Passage
  share: number
}

/** A number that the question does not hold already: 12345 is the name of a hotline. */
export function hasNewNumber(sentence: string, query: string, pieces: readonly string[]): boolean {
  const [only] = pieces
  // Of one short word alone (数据库有几个) only a number beside it tells.
  if (only !== undefined && pieces.length === 1 && only.length <= 3) {
    const clause = sentence.split(/[,;:]/).find((one) => one.includes(only) && NUMERAL.test(one))
    if (clause === undefined) return false
  }
  const known = query.match(/\d+/g) ?? []
  // Names in quotation marks and years are numbers, but tell no quantity.
  const plain = sentence.replace(/“[^”]*”|\d{4}年/g, '')
  // 有多少件 asks for 件: four kinds of letters are no number of them.
  const measure = /(?:多少|几)([件台户座])/.exec(query)?.[1]
  if (measure && !new RegExp(`${DIGIT}[余多]?${measure}`).test(plain)) return false
  return NUMERAL.test(known.reduce((text, number) => text.split(number).join(''), plain))
}

/** Whether a sentence names a unit, where the question asks for some: a body, or a district of the plan. */
export function namesWhoIsAsked({ document, sentence }: Passage, query: string): boolean {
  if (!ASKS_UNITS.test(query) || NAMES_BODY.test(sentence)) return true
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

/** What is counted, by its last two characters: 终端 of 有多少终端, 通率 of 接通率是多少; null where nothing is named. */
export function countedIn(query: string): string | null {
  const text = query.replace(/[\s??!!。]+$/, '')
  const after =
    /(?:多少|几)(?:个|项|家|万|户|条|次|件|台|名|篇|份|所|座|起|位|种|类|级|人次)?(.*)$/.exec(
      text,
    )?.[1]
  const before = /^(.*?)(?:是|有|为|达|达到|了)?(?:多少|几|多大|多高)/.exec(text)?.[1]
  const lastTwo = (words = '') => /[\u4e00-\u9fff]{2}$/.exec(words.replace(/的?了?$/, ''))?.[0]
  // 多少家单位接入政务外网 counts 单位; what follows is done by them.
  const [subject] = (after ?? '').split(DID)
  return lastTwo(subject) ?? lastTwo(after) ?? lastTwo(before) ?? null
}

/** 外网, 内网 and 共网 are three networks with much else alike: the one that is asked of must be named. */
export const networksIn = (query: string): string[] =>
  query.match(/[\u4e00-\u9fff]网(?![上站络格民点])/g) ?? []

/** Whether a number stands beside what is counted: 70余项市级业务, 接通率为92.6%. */
export const isCountedThere = (sentence: string, counted: string) =>
  new RegExp(`${DIGIT}[^,。;]{0,8}${counted}|${counted}[^,。;]{0,8}${DIGIT}`).test(sentence)

/** How many there are in all; what is done with them or to them is not asked. */
const ASKS_ALL =
  /^(?:上海市?|全市|本市|我市|市里)?(?:一共|总共|共)?有?(?:多少|几)(?:个|家)([\u4e00-\u9fff]{2,8})$|^([\u4e00-\u9fff]{2,12}?)(?:一共|总共|共)?有(?:多少|几)(?:个|家)$/
/** What is asked of those that did or had something done is not asked of all. */
const DID = /接入|接受|完成|参加|进入|使用|获得|通过|查询|做/

/**
 * 28个政府网站完成无障碍改造 tells how many were made so, and not how many there are: where it is asked for all, the
 * sentence must end, or go on to something else, after what is counted.
 */
export function isOfAll(query: string, sentence: string): boolean {
  const [, after, before] = ASKS_ALL.exec(query.replace(/[\s??!!。了]+$/, '')) ?? []
  const counted = (after ?? before)?.slice(-2)
  if (counted === undefined || DID.test(after ?? '')) return true
  const ends = '(?=[,。;、和与及]|的[^,。;]*$|$)'
  const measured = `${DIGIT}[余多]?(?:个|家|类)[^,。;]{0,6}${counted}${ends}|${counted}(?:总数|数量)?(?:达|为|是|有|共)+[约近]?${DIGIT}`
  return new RegExp(measured).test(sentence)
}

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
  return asked === 'who' || asked === 'when' || /怎么|怎样|如何/.test(query) ? 0.85 : 0.66
}

/** What is to be told of, where the question is what it is; the sentence must say it, not what stands around it. */
export const definedIn = (query: string, pieces: readonly string[]): string | null =>
  DEFINES.test(query) ? normalise(pieces[0] ?? '') : null

/** The best first: of equals the one with the number beside what is counted, then the one that begins with its topic. */
export function inOrder(
  held: readonly Held[],
  { counted, defined }: { counted: string | null; defined: string | null },
): Held[] {
  const placeOf = ({ sentence }: Passage) =>
    defined === null ? 0 : normalise(sentence).indexOf(defined)
  const farOf = ({ sentence }: Passage) =>
    counted === null || isCountedThere(sentence, counted) ? 0 : 1
  // 制定电子政务云建设方案 tells what is to be done, not what it is.
  const isHeadline = ({ task, sentence }: Passage) =>
    defined !== null && task !== null && sentence.replace(/[。;]$/, '') === task.headline
  const describes = ({ sentence }: Passage) =>
    defined !== null && new RegExp(`的[^,。;的]{0,4}${defined}`).test(normalise(sentence)) ? 0 : 1
  const others = held.filter(({ passage }) => !isHeadline(passage))
  return (others.length > 0 ? others : [...held])
    .filter(({ passage }) => placeOf(passage) >= 0)
    .sort(
      (one, other) =>
        describes(one.passage) - describes(other.passage) ||
        other.share - one.share ||
        farOf(one.passage) - farOf(other.passage) ||
        placeOf(one.passage) - placeOf(other.passage),
    )
}
