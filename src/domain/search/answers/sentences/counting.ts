import type { Held } from './fitting'

const NUMERAL = /\d|[一二三四五六七八九十百千万亿]+大?(?:个|项|家|户|条|次|件|类|级|种|倍)/
const DIGIT = '[\\d一二三四五六七八九十百千万亿]'
const MEASURE = '(?:个|项|家|户|条|次|件|台|名|篇|份|所|座|位)'

/** From a number on to what it counts: 三个片区发展民宿 counts no 民宿. */
const UP_TO = '(?:(?!发展|开展|建[设成立]|推[进行广动]|实施|完成|提供|支持|接入|纳入|参加)[^,。;])'

/** 一个窗口可办多件事 counts no windows. */
const counting = (sentence: string) =>
  sentence.replace(/(^|[^十百千万\d])一(?=[个件项家条次种类])/g, '$1')

/** What a measure may be called in the text beside itself. 个 is said of all. */
const SAID_FOR: Readonly<Record<string, string>> = {
  人: '(?:人(?!次)|名|位|[^,。;]{0,4}人口)',
  // 有多少人访问: one who comes twice is told twice.
  人次: '(?:人|名|位|[^,。;]{0,4}人口)',
  名: '[名位人]',
  位: '[名位人]',
  次: '人?次',
  家: '[家个]',
  项: '[项个]',
}
const ASKED_IN = /(?:多少|几)([件台户座类级种条篇份名位次人家项])(?!线)([\u4e00-\u9fff]*)/

/** 有多少件 asks for 件: four kinds of letters are no number of them, and 97家 are no 条. */
export function isMeasuredSo(sentence: string, query: string): boolean {
  const [, measure, after = ''] = ASKED_IN.exec(query) ?? []
  if (measure === undefined) return true
  const said = measure === '人' && after !== '' ? '人次' : measure
  return new RegExp(`${DIGIT}[余多大]?万?${SAID_FOR[said] ?? measure}`).test(sentence)
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
  const plain = counting(sentence).replace(/“[^”]*”|\d{4}年/g, '')
  if (!isMeasuredSo(plain, query)) return false
  return NUMERAL.test(known.reduce((text, number) => text.split(number).join(''), plain))
}

/** What is counted, by its last two characters: 终端 of 有多少终端, 通率 of 接通率是多少; null where nothing is named. */
export function countedIn(query: string): string | null {
  const text = query.replace(/[\s??!!。]+$/, '')
  const after =
    /(?:多少|几)(?:个|项|家|万|户|条|次|件|台|名|篇|份|所|座|起|位|种|类|级|人次)?(.*)$/.exec(
      text,
    )?.[1]
  const [, said = '', joining = ''] =
    /^(.*?)((?:是|有|为|达到?|了|要|分|分[为成])*)(?:多少|哪?几|多大|多高)/.exec(text) ?? []
  // 热线工单转了多少份 counts 工单.
  const before = joining.startsWith('了') ? said.replace(/(.{3})[转做接办查联]$/, '$1') : said
  const lastTwo = (words = '') => /[\u4e00-\u9fff]{2}$/.exec(words.replace(/[的了被]+$/, ''))?.[0]
  // 对接的有多少项: they are told by what they do, and counted by their measure alone.
  if (/的(?:一共|总共|共)?有$/.test(said + joining) && after === '') return null
  // 多少家单位接入政务外网 counts 单位; what follows is done by them.
  const [subject] = (after ?? '').split(DID_OR_WILL)
  return lastTwo(subject) ?? lastTwo(after) ?? lastTwo(before) ?? null
}

/** 法人数据库有多少户: 户 are counted, and not what they are in; a sentence that has any tells (`isMeasuredSo`). */
const IN_WHAT = /(?:多少|几)[件台户座条篇份名位人][??。]?$/
/** 自然人信用信息447.5万人次: so often was it looked for, and not so much is there. */
const VISITS = /[\d.]+[余多]?万?[余多]?人次/g

export type Counts = (sentence: string) => boolean

/**
 * Whether a sentence counts what is asked for: a number stands beside it (70余项市级业务, 接通率为92.6%), or right before what
 * follows 多少 at once (多少会议用电子方式通知: 1447次会议).
 */
export function countsIn(query: string, counted: string): Counts {
  const near = new RegExp(`${DIGIT}${UP_TO}{0,8}${counted}|${counted}[^,。;]{0,8}${DIGIT}`)
  const head = new RegExp(`(?:多少|几)${MEASURE}?([\\u4e00-\\u9fff]{2})`).exec(query)?.[1]
  const first =
    head === undefined ? null : new RegExp(`${DIGIT}[余多]?(?:${MEASURE}[^,。;、]{0,4})?${head}`)
  const wantsVisits = /次|访问|查询|量/.test(query)
  return (sentence) => {
    if (IN_WHAT.test(query)) return true
    const plain = counting(wantsVisits ? sentence : sentence.replace(VISITS, ''))
    return near.test(plain) || (first?.test(plain) ?? false)
  }
}

/** How many there are in all; what is done with them or to them is not asked. */
const ASKS_ALL =
  /^(?:上海市?|全市|本市|我市|市里)?(?:一共|总共|共)?有?(?:多少|几)(?:个|家)([\u4e00-\u9fff]{2,8})$|^([\u4e00-\u9fff]{2,12}?)(?:一共|总共|共)?有(?:多少|几)(?:个|家|篇|次)$/
/** What is asked of those that did or had something done is not asked of all. */
const DID = /接入|接受|完成|参加|进入|使用|获得|通过|查询|做/
/** What is done, or to be done, by what is counted (多少个条线要进窗口: 条线). */
const DID_OR_WILL = new RegExp(`${DID.source}|[要将被须给向到]|.了`)

/** 市政府有多少个部门: 组织52个市政府部门 counts those that were called in. */
const OWNED = /[^没]有(?:多少|几)[个家]?([\u4e00-\u9fff]{2,4})[??。]?$/
const CALLED_IN = `(?:组织|邀请|召集|抽查|选取|对)${DIGIT}+[余多]?[个家][^,。;、]{0,6}`

/**
 * 28个政府网站完成无障碍改造 tells how many were made so, and not how many there are: where it is asked for all, the
 * sentence must end, or go on to something else, after what is counted.
 */
export function isOfAll(query: string, sentence: string): boolean {
  const [, after, before] = ASKS_ALL.exec(query.replace(/[\s??!!。了]+$/, '')) ?? []
  const counted = (after ?? before)?.slice(-2)
  const owned = DID.test(query) ? undefined : (OWNED.exec(query)?.[1] ?? counted)
  if (owned !== undefined && new RegExp(`${CALLED_IN}${owned}`).test(sentence)) return false
  if (counted === undefined || DID.test(after ?? before ?? '')) return true
  const ends = '(?=[,。;、和与及]|的[^,。;]*$|$)'
  const measured = `${DIGIT}[余多]?(?:个|家|类|篇|次)${UP_TO}{0,6}${counted}${ends}|${counted}(?:总数|数量)?(?:达|为|是|有|共)+[约近]?${DIGIT}`
  return new RegExp(measured).test(sentence)
}

/** So many sentences that count the same thing are of different things: 终端 of three networks. */
const MOST_COUNTS = 2

/** Whether nobody can say which of several numbers is asked for. */
export function isAmbiguous(held: readonly Held[], counts: Counts | null): boolean {
  if (counts === null) return false
  const most = held.reduce((sum, { share }) => Math.max(sum, share), 0)
  const same = held.filter(({ share, passage }) => share === most && counts(passage.sentence))
  return same.length > MOST_COUNTS
}
