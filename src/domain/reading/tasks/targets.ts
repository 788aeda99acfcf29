import { countedWords } from './counted-words'

/**
 * Quantified aims, as the shortest telling phrase with its number, and coverage aims (全覆盖, 全网站,
 * 100%). Names that hold a number are not aims: 800兆, 四合一, 二期, 十二五.
 */

const UNITS =
  '(?:万|亿|千|百|余|多)*(?:个百分点|个工作日|人次|户次|平方公里|平方米|公里|百分点|数据产品|项|个|户|家|人|次|条|件|台|套|所|处|种|类|批|座|辆|张|份|名|元|吨|亩|米|兆瓦|千瓦|MW|TB|GB|小时|分钟|天|%|万|亿)'
const NUMBER = '(?:\\d{1,6}[-—~至到])?\\d[\\d,]{0,15}(?:\\.\\d{1,6})?'
const LEAD =
  '(?:累计|每(?:[年月周日天]|季度)|不少于|至少|不低于|不超过|达到|达|超过|突破|新增|新建|覆盖率达到?|增长|压缩|缩短|降低|提高到?|[约近])*'
const QUANTITY = new RegExp(
  `${LEAD}${NUMBER}${UNITS}(?:以上|以内|左右|(?<=日|天|小时|分钟)内(?!设|部))?(?:(?<=件)实事)?`,
  'g',
)
/** 10个主要业务条线200多个事项 is one aim of two numbers. */
const JOINED = /^[^,。;:、\d]{0,8}$/
const LEVELS = /[两二三四五六七八九]级[\u4e00-\u9fff]{2,6}(?:网络|体系|平台|机制)/g
const FRACTIONS =
  /(?:不低于|不少于|超过|达到|达|压缩|减少|降低|增长|提高)*(?:百分之[一二三四五六七八九十百]{1,4}|[二三四五六七八九十]分之[一二三四五六七八九])(?:以上|左右)?/g
const COVERAGE =
  /(?:[两二三四五六七八九\d]{1,4}[类级个项种][^,。;、:]{0,8})?全覆盖|全网站|覆盖率达?到?\d{1,3}(?:\.\d{1,6})?%/g
/** Words after a number that make it part of a name or a date. */
const NAME_AFTER = /^(?:兆|年|月|日|时|号|期|届|五|合一|G|局|条例)/
/** 24小时自助服务, 7×24小时: how long a door is open, not an aim. */
const ROUND_THE_CLOCK = /24小时$/
/** 7天无理由退货 names a right. */
const NO_REASON = /^无理由/
const NAME_BEFORE = /(?:第|〔\d{0,4}|№|附件|每|任务|第\s)$/

interface Span {
  start: number
  end: number
}

function quantities(folded: string): Span[] {
  const spans: Span[] = []
  for (const match of folded.matchAll(QUANTITY)) {
    const start = match.index
    const end = start + match[0].length
    const firstDigit = start + match[0].search(/\d/)
    if (NAME_BEFORE.test(folded.slice(Math.max(0, firstDigit - 4), firstDigit))) continue
    if (ROUND_THE_CLOCK.test(match[0]) || NO_REASON.test(folded.slice(end))) continue
    if (/[\d.〔]/.test(folded[firstDigit - 1] ?? '') || NAME_AFTER.test(folded.slice(end))) continue
    const last = spans[spans.length - 1]
    if (last && JOINED.test(folded.slice(last.end, start))) last.end = end
    else spans.push({ start, end })
  }
  return spans
}

function withObject(folded: string, { start, end }: Span): Span {
  const object =
    /^[\u4e00-\u9fff]{1,4}?(?<!的)(?=[,。;、:)]|统一|进入|开展|接入|实现|完成|上网|上线|上云|$)/.exec(
      folded.slice(end),
    )
  return { start, end: end + (object?.[0].length ?? 0) }
}

/** Verbatim quotes, in order, without overlap. `text` and `folded` are of one length. */
export function findTargets(text: string, folded: string): { quote: string }[] {
  const words = [LEVELS, COVERAGE, FRACTIONS].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  const numbers = quantities(folded).map((span) =>
    folded[span.end - 1] === '个' ? withObject(folded, span) : span,
  )
  const spans = [...numbers, ...words, ...countedWords(folded)].sort(
    (one, other) => one.start - other.start,
  )
  const kept: Span[] = []
  for (const span of spans) {
    const last = kept[kept.length - 1]
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else kept.push({ ...span })
  }
  return kept.map(({ start, end }) => ({ quote: text.slice(start, end) }))
}
