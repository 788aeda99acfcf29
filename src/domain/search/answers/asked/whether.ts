const WHETHER = /([\u4e00-\u9fff]{2})[了过](?:吗|没有?|么)[??。]?$/
/** Not done, or not yet: 除“移动办公”正在…外. */
const NOT_YET = /除[^,。;]*外|尚|还?未|正在|不/

/** 移动办公实现了吗: whether something was done. */
export const asksWhether = (query: string) => WHETHER.test(query.trim())

/** What it is that was done or not. */
export const withoutWhether = (query: string) => query.trim().replace(WHETHER, '')

/** Whether a sentence says that it was done, or that it was not. */
export function tellsWhether(query: string, sentence: string): boolean {
  const done = WHETHER.exec(query.trim())?.[1]
  return done === undefined || sentence.includes(done) || NOT_YET.test(sentence)
}
