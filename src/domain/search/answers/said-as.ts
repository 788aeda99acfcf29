import type { Unit } from '../../../contract'

/**
 * What may follow a unit's name in a question. 静安寺, 宝山钢铁 and 松江区卫生局 begin with the name of a district
 * and are none.
 */
export const AFTER =
  /^(?:新区|区|县)?(?:人民政府|政府)?(?:$|[^\u4e00-\u9fffa-z]|[要有的负做干该应需必承在今去几多哪什啥到还都是归和与跟及牵里由能得]|共同|一起|一同|联合|本年|一共|总共|共|完成|落实|配合|参[与加]|主[要管]|具体|涉及|任务|工作(?!站)|职责|这|自己|推进|实施|可[以能]|管[哪什多几啥]|怎|如何|分别|各(?=自|要|有|负|做|干|该|应|承))/

/** 县政府办 and 区公安局 are bodies of a district, and no 市政府办公厅, no 市公安局. */
export const LEVEL = /^[省区县镇乡]/
const AFTER_LEVEL = /[省区县镇乡](?:人民)?政?$/

export function isSaidIn(query: string, words: string): boolean {
  for (let at = query.indexOf(words); at >= 0; at = query.indexOf(words, at + 1)) {
    const before = query.slice(0, at)
    // 区政府 is a group of its own, but no end of 黄浦区政府.
    const isWhole = LEVEL.test(words)
      ? !/[\u4e00-\u9fff]$/.test(before) || /[们各和与跟及由归让]$/.test(before)
      : !AFTER_LEVEL.test(before)
    if (isWhole && AFTER.test(query.slice(at + words.length))) return true
  }
  return false
}

/** How a name is said: with or without the level it stands at. */
export function saidAs(
  name: string,
  kind: Unit['kind'],
  aliases: readonly string[] = [],
): string[] {
  const bare = name.replace(/^市/, '')
  // 徐汇 for 徐汇区, 浦东 for 浦东新区, 崇明 for 崇明县.
  const place = kind === 'district' ? [name.replace(/(?:新区|区|县)$/, '')] : []
  // 区县政府 for 各区县政府; 相关区县政府 keeps its word.
  const group = name.startsWith('各') ? [name.slice(1)] : []
  // 各区县 for 各区县政府, 委办局 for 市政府各部门.
  const members = /^各.+政府$/.test(name) ? [name.slice(0, -2), name.slice(1, -2)] : []
  // 区政府 for 各区县政府: it is of both levels.
  const levels = /^各([省市区县镇乡]{2,})政府$/.exec(name)?.[1] ?? ''
  const each = [...levels].map((level) => `${level}政府`)
  const departments = /各部门$/.test(name) ? ['各部门', '委办局'] : []
  return [name, bare, ...aliases, ...place, ...group, ...members, ...each, ...departments].filter(
    (one) => one.length >= 2,
  )
}
