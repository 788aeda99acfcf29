/** What several of are asked for: 通用应用 of 有哪些通用应用, 形式 of 哪几类形式. */
const SEVERAL = /(?:哪些|什么|啥|哪几(?:个|项|类|种|大类))([\u4e00-\u9fff]{2,6})[??。]?$/
/** 问题 that are named, not only said to be there: 面临着…等问题, no 存在问题. */
const PROBLEMS =
  /(?:存在|面临|还?有|是)(?:着|了)?(?:哪些|什么)(?:主要|突出)?(?:问题|不足|困难|短板|薄弱环节)|(?:主要|突出)?(?:问题|不足|困难|短板|薄弱环节)(?:有|是|在)(?:哪些|什么|哪里)/
const NAMED = /(?:存在|面临)(?:着|了)?[^。]{6,}(?:问题|不足|困难)/

/** 什么内容 names nothing: whatever ends in 等 is such a list. */
const ANY = /(?:什么|哪些)(?:具体|主要)?(?:内容|方面|东西)[??。]?$/

/**
 * Whether a sentence lists what is asked for, after what it is of: 视频会议、公文收发…等四项通用应用. Null where no list is asked
 * for.
 */
export function listsIn(
  query: string,
  [subject = '']: readonly string[],
): ((sentence: string) => boolean) | null {
  const wanted = ANY.test(query) ? '等' : SEVERAL.exec(query)?.[1]
  if (wanted === undefined) return null
  const after = wanted === '等' ? '' : '(?=[,。;、和与及等的全]|$)'
  const list = new RegExp(`、[^,。;、]{0,20}${wanted}${after}`)
  return (sentence) => {
    const found = list.exec(sentence)
    const at = sentence.indexOf(subject.slice(0, 2))
    return found !== null && at >= 0 && at < found.index
  }
}

/** Which kinds there are, and not how many: only a list tells. */
export const asksKinds = (query: string) => /哪几[类种]/.test(query)

export const asksProblems = (query: string) => PROBLEMS.test(query)
export const namesProblems = (sentence: string) => NAMED.test(sentence)
/** What the problems are of. */
export const withoutProblems = (query: string) => query.replace(PROBLEMS, '')

/** 基础数据库有哪些, 有哪些基础数据库: which there are, by what they are called and how many they are said to be. */
const WHICH =
  /(?:^|.)(?:(\d+)[个家项类种条])?([\u4e00-\u9fffA-Za-z]{2,12}?)(?:都|主要|分别|具体)*(?:有|是|包括|包含|指)(?:哪些|哪几[个家项类种])[??。]?$/
const WHICH_OF = /(?:有|是|包括|包含)(?:哪些|哪几[个家项类种])([\u4e00-\u9fffA-Za-z]{2,8})[??。]?$/

const NUMBERED = '[\\d一二三四五六七八九十两]+[余多大]?[个家项类种条]'

export const asksWhich = (query: string) => WHICH.test(query) || WHICH_OF.test(query)

/** Whether a sentence lists what is asked for, where it is asked which there are. */
export function isListed(sentence: string, query: string): boolean {
  const [, number, before] = WHICH.exec(query) ?? []
  const named = WHICH_OF.exec(query)?.[1] ?? before
  if (named === undefined) return true
  const noun = /[A-Za-z]+$|.{2}$/.exec(named)?.[0] ?? named
  const many = number === undefined ? '' : `${number}[余多]?[个家项类种条][^,。;、]{0,6}`
  const ends = '(?=[,。;、”和与及等的全]|$)'
  // 法人库有哪些信息: the last of a list may carry the word for all of them (登记、资质、监管信息).
  const last = WHICH_OF.test(query) ? '' : noun.slice(-1)
  const listed = [
    `、[^,。;、]{1,20}等[^,。;]{0,16}${many}${noun}`,
    // 信、访、网、电四类信访形式, 实有人口信息库、法人数据库; not 新形式、新渠道和新平台, of which one is a 平台.
    `、[^,。;、]{1,20}${NUMBERED}[^,。;、]{0,6}${noun}${ends}`,
    `${last}[、和与及][^,。;]{1,20}${many}${noun}${ends}`,
    `”[和与及、]?“[^,。;]{0,20}${many}${noun}`,
    `${many}${noun}(?:包括|有|为|分为|是|:)[^。;]*、`,
  ]
  return new RegExp(listed.join('|')).test(sentence)
}

/** 和哪些城市交流了经验: places are told by their names, and need not be called so. */
const PLACES = /[跟和与同向]?哪[些几]个?(?:省市|城市|地方|地区|省份?)/
export const placesAsked = (query: string) => PLACES.test(query)
export const namesPlaces = (sentence: string) => /[\u4e00-\u9fff]{2}[省市][、和与]/.test(sentence)
export const withoutPlaces = (query: string) => query.replace(PLACES, '哪些')

/** 保障了哪些活动: what a list names need not be called so too. */
const DONE_TO = /([\u4e00-\u9fff]{2})([了过]哪[些几][个项类种]?)([\u4e00-\u9fff]{2,4})[??。]?$/
export const withoutKind = (query: string) => query.replace(DONE_TO, '$1$2')
/** What says the kind itself comes before what only lists. */
export function listingKind<Told>(
  told: readonly Told[],
  query: string,
  sentenceOf: (one: Told) => string,
): readonly Told[] {
  const [, doing = '', , kind] = DONE_TO.exec(query) ?? []
  if (kind === undefined) return told
  const saying = told.filter((one) => sentenceOf(one).includes(kind))
  if (saying.length > 0) return saying
  // What lists who uses it says nothing of what was done.
  return told.filter(
    (one) => /、[^,。;]*等/.test(sentenceOf(one)) && sentenceOf(one).includes(doing),
  )
}
