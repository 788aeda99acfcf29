import { findDates } from './find-dates'

const ENDLESS =
  /^(?:并)?(?:长期坚持|长期推进|长期实施|长期落实|长期开展|长期任务|长期工作|长期抓好|长期有效|常年坚持|常抓不懈|持续坚持|持续推进|持续实施|持续开展|持续落实|持续进行|持续优化|常态化推进|常态化开展|长期|持续|常年|常态化)$/
const END = /[。;,]+$/

/** 长期坚持, 持续推进: the words of a time limit that say there is no end. */
export function isEndless(folded: string): boolean {
  return ENDLESS.test(folded.trim().replace(END, ''))
}

/** Words that may stand around the dates of a time limit, and add nothing to it. */
const AROUND =
  /^(?:于|分别|先后|均|在|到|至|截止|截至|-|—|~|、|和|并|基本|全面|全部|力争|确保|并|长期坚持|常年坚持|持续推进|长期推进|长期|持续|坚持|常态化|推进|推广|推开|试运行|投入|使用|开工|竣工|验收|启动|完成|实施|实现|出台|印发|办结|建成|上线|落实|报送|取得|阶段性|成果|成效|试点|起|前|底|,|\s)*$/

/** Every time limit has one of these; names of units seldom have. */
const TELLING = /[0-9年月季半期长持常]/

/** The whole of a clause is a time limit: `2016年6月底前完成`, `长期坚持`. */
export function isLimitPhrase(clause: string): boolean {
  const text = clause.trim().replace(END, '')
  if (text.length > 40 || !TELLING.test(text)) return false
  if (isEndless(text)) return true
  const dates = findDates(text, 1000, true)
  if (dates.length === 0) return false
  const rest = dates.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    text,
  )
  return AROUND.test(rest)
}

const ENDLESS_TAIL = /(?:^|[,;。])\s*(?:并)?(长期坚持|持续推进|长期推进)\s*。?\s*$/
const TAIL_LENGTH = 24

/** `……,长期坚持。` at the very end of a task's text. */
export function endlessTail(folded: string): { start: number; end: number } | null {
  const offset = Math.max(0, folded.length - TAIL_LENGTH)
  const match = ENDLESS_TAIL.exec(folded.slice(offset))
  if (!match) return null
  const start = offset + match.index + match[0].indexOf(match[1] ?? '')
  return { start, end: start + (match[1] ?? '').length }
}
