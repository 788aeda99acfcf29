import { literally } from '../asked/bare'
import { asksProgress } from '../asked/progress'
import { withoutWhether } from '../asked/whether'
import { hasPassed, isDoing, topicOf, type Asked } from '../asked/question'
import { hasNewNumber, isOfAll, type Counts } from './counting'
import { tellsDeed } from './deeds'
import { namesWhoIsAsked, saysNothing } from './fitting'
import {
  asksKinds,
  asksProblems,
  asksWhich,
  namesProblems,
  withoutKind,
  withoutPlaces,
  withoutProblems,
} from './lists'
import type { Passage } from '../passages/passages'

/** What it is for, which a sentence tells by one of these. */
const PURPOSE = /有什么(?:用|作用|用处|好处|意义|效果)|是做什么的|(?:用来|能)做什么/
const FOR_WHAT =
  /作为|用于|依据|便于|方便|减[轻少]|防止|解决|改善|避免|提高|提升|降低|增强|促进|保障|满足|实现|确保|打造|为[^,。;]{2,}(?:提供|奠定|创造)/
export const asksPurpose = (query: string) => PURPOSE.test(query)

/** 排第几, 名列第几: which place something took, in the words of the text. */
const PLACED = '(?:[排列居]名?|[位名]列|位居)'
const RANK = new RegExp(`${PLACED}在?(?:全国|全市|全省)?第?(?:几|多少)(?![项条])[名位]?|第几[名位]`)
const TELLS_RANK = new RegExp(`${PLACED}[^,。;]{0,4}(?:第[一二三四五六七八九十\\d]|前)`)
export const asksRank = (query: string) => RANK.test(query)
const withoutRank = (query: string) => query.replace(RANK, '')

/** 需要建设网上政务大厅吗: whether it is to be done, which only a task tells. */
const TO_BE_DONE = /(?:需要|应该?|将|必须|(?:^|[^重主概摘需])要)[^,。]*吗[??。]?$/

/** 能完成吗: what will be nobody can tell. */
const WILL_BE =
  /(?:能|会不会|能不能|能否)(?:按时|按期|如期|够|全部)?[\u4e00-\u9fff]{0,4}(?:完成|建成|实现|上线)[^,。]{0,2}吗?[??。]?$/
/** Where a thing stands, and how long it takes, which is no date. */
const WHERE = /[在位]于?(?:哪里|哪儿|什么地方)|地址|怎么走/
const TAKES = /多久|多长时间/
/** 微博和微信各有多少: what is told of both together is the number of neither. */
const EACH = /(?:各自?|分别)(?:是|有|达|为)?(?:多少|几)/
/** What no plan says, so that a sentence that speaks of it is no answer. */
export const asksUntold = (query: string) =>
  asksProgress(query) || [WILL_BE, WHERE, TAKES, EACH].some((asked) => asked.test(query))

/** 听取谁的意见: a sentence that lists them before it tells (专家、学者、公众的意见). */
const WHOSE = /[^由归是找靠叫让为]谁的([\u4e00-\u9fff]{2})/
export const asksWhose = (query: string) => WHOSE.test(query)
const tellsWhose = (query: string, sentence: string) =>
  new RegExp(`、[^,。;、]{2,10}(?:的)?${WHOSE.exec(query)?.[1] ?? ''}`).test(sentence)

/** What is asked of, without what is asked of it. */
export function withoutFrames(query: string, isHeard: (pair: string) => boolean): string {
  const words = withoutPlaces(withoutProblems(withoutWhether(withoutRank(query))))
  // Where nothing else is named (开展了哪些课题研究), the kind is what is asked of.
  const bare = withoutKind(words)
  return topicOf(bare, isHeard).some((piece) => !saysNothing(piece) && !isDoing(piece))
    ? bare
    : words
}

/** 增长约17%: the share stands right after what it is of. */
const isShareThere = (words: string, sentence: string) =>
  new RegExp(`${literally(words.slice(-2))}[^,。;]{0,6}\\d%`).test(sentence)

interface AskedFor {
  query: string
  asked: Asked
  pieces: readonly string[]
  wantsNumber: boolean
  counts: Counts | null
  lists: ((sentence: string) => boolean) | null
  /** What a share is asked of. */
  shareOf: string | null
}

/** What a sentence must say beside the topic, to tell what is asked. */
export function sayingAsAsked(of: AskedFor): (passage: Passage) => boolean {
  const { query, asked, pieces, wantsNumber, counts, lists, shareOf } = of
  const isKinds = asksKinds(query)
  const isWhich = asksWhich(query)
  const isWhose = asksWhose(query)
  const demands: readonly (readonly [isAsked: boolean, says: (passage: Passage) => boolean])[] = [
    [shareOf !== null, ({ sentence }) => isShareThere(shareOf ?? '', sentence)],
    [asked === 'duties' && !isWhich, ({ task }) => task !== null],
    [asksPurpose(query), ({ sentence }) => FOR_WHAT.test(sentence)],
    [asksRank(query), ({ sentence }) => TELLS_RANK.test(sentence)],
    [asksProblems(query), ({ sentence }) => namesProblems(sentence)],
    [true, ({ sentence }) => tellsDeed(query, sentence)],
    [isWhose, ({ sentence }) => tellsWhose(query, sentence)],
    // A plan says what is to be done; what was is told by its attachments.
    [hasPassed(query), ({ task }) => task === null],
    [TO_BE_DONE.test(query), ({ task }) => task !== null],
    [asked === 'when', ({ sentence }) => /\d{4}年\d{1,2}月/.test(sentence)],
    [wantsNumber, ({ sentence }) => hasNewNumber(sentence, query, pieces)],
    [wantsNumber, ({ sentence }) => isOfAll(query, sentence)],
    [counts !== null, ({ sentence }) => counts?.(sentence) ?? true],
    [!isWhich && !isWhose, (passage) => namesWhoIsAsked(passage, query)],
    [isKinds, ({ sentence }) => lists?.(sentence) ?? false],
  ]
  const wanted = demands.filter(([isAsked]) => isAsked)
  return (passage) => wanted.every(([, says]) => says(passage))
}
