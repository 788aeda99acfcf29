import { headingOf } from '../text/headings'
import type { BlockKind } from '../imported-document'
import type { Line } from '../text/lines'
import { tableHeader } from '../tables/tables'
import { isWebNoise } from '../text/noise'
import { documentNumber } from '../text/signature'
import { readSignature } from './signature-lines'
import {
  issuerOfNotice,
  lastTitle,
  LONGEST_TITLE,
  namedByNotice,
  noticeIn,
  ownTitle,
  titleStart,
} from './titles'

/** What stands before the plan's own text: web page, covering notice, title, preamble. */
export interface FrontMatter {
  number: string | null
  title: string
  issuer: string | null
  issuedOn: string | null
  preamble: string[]
  /** Kind of each line before the body, by index; empty lines have none. */
  kinds: (BlockKind | null)[]
  /** Index of the first line of the body. */
  bodyStart: number
}

const ISSUED = /(?:成文日期|签发日期|发文日期)\s*:\s*(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/

/** The first line that begins the numbered or headed text. A notice's own items come before the title. */
function firstHeading(lines: readonly Line[], from: number): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (line && tableHeader(line)) return at
    const heading = headingOf(line?.folded ?? '')
    if (heading && heading.kind !== 'sub') return at
  }
  return -1
}

/** Reads what stands before the body. `null` where nothing in the text looks like a title or a body. */
export function readFrontMatter(lines: readonly Line[]): FrontMatter | null {
  const kinds: (BlockKind | null)[] = lines.map(() => null)
  const roughStart = firstHeading(lines, 0)
  if (roughStart < 0) return null
  const notice = noticeIn(lines, roughStart)
  const named = ownTitle(lines, notice)
  const bodyStart = named >= roughStart ? firstHeading(lines, named + 1) : roughStart
  if (bodyStart < 0) return null
  const titleAt = named >= 0 ? named : lastTitle(lines, 0, bodyStart)
  const titleFrom = titleStart(lines, titleAt, (notice?.at ?? -1) + 1)
  const noticeName = notice && namedByNotice(notice.title)
  const firstLine = lines.find(({ text }) => text !== '')
  const title =
    titleAt >= 0
      ? lines.slice(titleFrom, titleAt + 1).reduce((words, { text }) => words + text, '')
      : (noticeName ?? firstLine?.text.slice(0, LONGEST_TITLE))
  const beforeTitle = titleAt >= 0 ? titleFrom : bodyStart
  const numbers = lines.slice(0, bodyStart).map(({ folded }) => documentNumber(folded))
  if (notice) markNotice(lines, notice.at, beforeTitle, kinds)
  const signature = readSignature(lines, notice?.at ?? 0, bodyStart, kinds)
  const stated = lines
    .slice(0, bodyStart)
    .map(({ folded }) => ISSUED.exec(folded))
    .find(Boolean)
  const statedOn = stated
    ? `${stated[1]}-${(stated[2] ?? '').padStart(2, '0')}-${(stated[3] ?? '').padStart(2, '0')}`
    : null
  if (titleAt >= 0) kinds.fill('title', titleFrom, titleAt + 1)
  const preamble = markPreamble(lines, titleAt >= 0 ? titleAt + 1 : bodyStart, bodyStart, kinds)
  for (let at = 0; at < bodyStart; at += 1) {
    if (kinds[at] === null && lines[at]?.text !== '') kinds[at] = 'noise'
  }
  return {
    number: numbers.find((number) => number !== null) ?? null,
    title: (title ?? '').replace(/^《(.*)》$/, '$1'),
    issuer: signature.issuer ?? (notice && issuerOfNotice(notice.title)),
    issuedOn: signature.issuedOn ?? statedOn,
    preamble,
    kinds,
    bodyStart,
  }
}

function markNotice(
  lines: readonly Line[],
  notice: number,
  end: number,
  kinds: (BlockKind | null)[],
): void {
  for (let at = notice; at < end; at += 1) {
    const folded = lines[at]?.folded ?? ''
    if (folded === '') continue
    kinds[at] = at > notice && at <= notice + 4 && /:$/.test(folded) ? 'salutation' : 'notice'
  }
}

function markPreamble(
  lines: readonly Line[],
  from: number,
  end: number,
  kinds: (BlockKind | null)[],
): string[] {
  const preamble: string[] = []
  for (let at = from; at < end; at += 1) {
    const line = lines[at]
    if (!line || line.text === '' || kinds[at] !== null) continue
    const isSideNote =
      isWebNoise(line.folded) || (documentNumber(line.folded) !== null && line.text.length < 40)
    kinds[at] = isSideNote ? 'noise' : 'preamble'
    if (!isSideNote) preamble.push(line.text)
  }
  return preamble
}
