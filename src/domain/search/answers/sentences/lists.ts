/** What several of are asked for: 通用应用 of 有哪些通用应用, 形式 of 哪几类形式. */
const SEVERAL = /(?:哪些|什么|啥|哪几(?:个|项|类|种|大类))([\u4e00-\u9fff]{2,6})[??。]?$/
/** 问题 that are named, not only said to be there: 面临着…等问题, no 存在问题. */
const PROBLEMS = /(?:存在|面临|还有)(?:着|了)?(?:哪些|什么)(?:主要|突出)?(?:问题|不足|困难)/
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
