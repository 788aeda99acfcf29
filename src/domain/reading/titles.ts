import { headingOf } from './headings'
import type { Line } from './lines'

const NOTICE = /关于(?:印发|转发|下发|发布|公布|做好)[\s\S]{2,80}的通知$/
const PLAN_TITLE =
  /(?:安排|要点|分解|分解表|方案|计划|分工|意见|任务|清单|规划|行动|举措|措施|任务书|一览表|目标)(?:\((?:试行|草案|\d{4}[^)]*)\))?$/
export const LONGEST_TITLE = 80

function isTitleLine(line: Line): boolean {
  const { folded } = line
  return (
    folded.length >= 4 &&
    folded.length <= LONGEST_TITLE &&
    !/[。;:]/.test(folded.replace(/[《》]/g, '')) &&
    !/^(?:附件|来源|索引|主题)/.test(folded) &&
    headingOf(folded) === null &&
    PLAN_TITLE.test(folded.replace(/[《》]/g, '')) &&
    !NOTICE.test(folded)
  )
}

export function noticeAt(lines: readonly Line[], end: number): number {
  for (let at = 0; at < end; at += 1) if (NOTICE.test(lines[at]?.folded ?? '')) return at
  return -1
}

/** The plan's name inside the covering notice's: 关于印发X的通知 → X. */
export function namedByNotice(folded: string): string | null {
  const match = /关于(?:印发|转发|下发|发布|公布)(.+?)的通知$/.exec(folded)
  return match ? (match[1] ?? '').replace(/[《》]/g, '') : null
}

export function lastTitle(lines: readonly Line[], from: number, end: number): number {
  for (let at = end - 1; at >= from; at -= 1) {
    const line = lines[at]
    if (line && isTitleLine(line)) return at
  }
  return -1
}

/** Where the plan's own title stands: as the notice names it, after the notice. */
export function ownTitle(lines: readonly Line[], notice: number): number {
  if (notice < 0) return -1
  const name = namedByNotice(lines[notice]?.folded ?? '')
  if (!name) return -1
  const bare = (text: string) => text.replace(/[《》\s]/g, '')
  for (let at = lines.length - 1; at > notice; at -= 1) {
    if (bare(lines[at]?.folded ?? '') === bare(name)) return at
  }
  return -1
}

/** Who sends the notice, by its title. */
export function issuerOfNotice(folded: string): string | null {
  const match = /^(.{3,40}?)(?:关于)(?:印发|转发|下发|发布|公布)/.exec(folded)
  return match?.[1] ?? null
}
