import { headingOf } from '../text/headings'
import type { Line } from '../text/lines'
import { dateLine, isIssuer } from '../text/signature'

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

export interface Notice {
  at: number
  /** Its title, folded; one that was wrapped is joined. */
  title: string
}

/** The covering notice's title: on one line, below its sender, or wrapped over two or three. */
export function noticeIn(lines: readonly Line[], end: number): Notice | null {
  for (let at = 0; at < end; at += 1) {
    const title = lines[at]?.folded ?? ''
    if (!NOTICE.test(title)) continue
    const sender = lines[at - 1]?.folded ?? ''
    const isSent = title.startsWith('关于') && isIssuer(sender)
    return isSent ? { at: at - 1, title: sender + title } : { at, title }
  }
  for (let at = 0; at < end; at += 1) {
    let title = ''
    for (const { folded } of lines.slice(at, at + 3)) {
      if (folded === '' || /[。;]/.test(folded)) break
      title += folded
      if (!title.includes('关于') && !isIssuer(title)) break
      if (NOTICE.test(title)) return { at, title }
    }
  }
  return null
}

/** A line that a title goes on from: `2016年虚拟市` above `电子政务重点工作安排`. */
export function titleStart(lines: readonly Line[], titleAt: number, from: number): number {
  const above = lines[titleAt - 1]
  const title = lines[titleAt]?.folded ?? ''
  if (!above || titleAt - 1 < from || above.folded === '' || hasYear(title)) return titleAt
  const isPlain =
    !/[。;:()〕\]]|通知$|号$/.test(above.folded) && above.folded.length <= LONGEST_TITLE
  return isPlain && hasYear(above.folded) && dateLine(above.folded) === null ? titleAt - 1 : titleAt
}

const hasYear = (folded: string) => /(?:\d|[〇○零一二三四五六七八九]){4}\s*年/.test(folded)

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
export function ownTitle(lines: readonly Line[], notice: Notice | null): number {
  const name = notice && namedByNotice(notice.title)
  if (!name) return -1
  const bare = (text: string) => text.replace(/[《》\s]/g, '')
  for (let at = lines.length - 1; at > notice.at; at -= 1) {
    if (lines[at]?.text === '') continue
    if (bare(lines[at]?.folded ?? '') === bare(name)) return at
    const wrapped = `${lines[at - 1]?.folded ?? ''}${lines[at]?.folded ?? ''}`
    if (at - 1 > notice.at && bare(wrapped) === bare(name)) return at
  }
  return -1
}

/** Who sends the notice, by its title. */
export function issuerOfNotice(folded: string): string | null {
  const match = /^(.{3,40}?)(?:关于)(?:印发|转发|下发|发布|公布)/.exec(folded)
  return match?.[1] ?? null
}
