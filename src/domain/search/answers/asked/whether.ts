const WHETHER = /([\u4e00-\u9fff]{2})[了过](?:吗|没有?|么)[??。]?$/
/** 是否实现, 有没有完成, 完成了没有: one form of asking whether. */
const ASKED_WHETHER =
  /^(.{2,}?)(?:是否|是不是|有没有)(?:已经?|都|全部|全面)?([^要需应会可]*[\u4e00-\u9fff]{2})了?(?:呢|吗|么)?([??。]?)$/
const OR_NOT = /([了过]|完成|建成|实现)(?:没有?|么)(?=[??。]?$)/
/** 建好 and 建完 are written 建成. */
const MADE = /建[好完](?=了吗[??。]?$)/
/** How much of it, which the answer tells. */
const EXTENT = /(?:已经?|都|全部|全面|基本)(?=[\u4e00-\u9fff]{2}了吗[??。]?$)/
export const withWhether = (query: string) =>
  query
    .replace(ASKED_WHETHER, '$1$2了吗$3')
    .replace(OR_NOT, (_, said: string) => (said.length > 1 ? `${said}了吗` : `${said}吗`))
    .replace(MADE, '建成')
    .replace(EXTENT, '')

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
