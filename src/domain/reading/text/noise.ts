import { startsWithLabel } from '../attribution'
import { headingOf } from './headings'
import type { Line } from './lines'
import { dateLine } from './signature'

const PAGE_NUMBER =
  /^(?:[-—–―_]{1,2}\s*\d{1,4}\s*[-—–―_]{1,2}|第\s*\d{1,4}\s*页(?:\s*[,/|]?\s*共\s*\d{1,4}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|\d{1,3})$/

/** A line that is a page's number and nothing else. */
export function isPageNumber(folded: string): boolean {
  return PAGE_NUMBER.test(folded)
}

const NOTE = /^(?:注|备注|说明|注释)\s*[0-9]?\s*:/

/** 注:…… below the tasks: the document's words, but no task's. */
export function isNote(folded: string): boolean {
  return NOTE.test(folded)
}

const WEB_NOISE =
  /^(?:(?:信息|稿件|文章)?来源\s*:|更新时间|发布时间\s*:|发布日期\s*:|发布机构\s*:|索引号|主题分类|当前位置|您(?:当前|现在)?的位置|首页\s*[>|]|\[?责任编辑\s*:?|编辑\s*:|作者\s*:|(?:打印|关闭|收藏|纠错|分享)(?:本页|窗口|本文|此页|页面)?$|【\s*(?:打印|关闭|字体|字号|大|我要|收藏|纠错|返回)|\[\s*(?:打印|关闭|字体|字号|收藏|纠错)|字[体号]\s*:|打印.{0,6}关闭|扫一扫|上一篇|下一篇|分享到|分享至|(?:浏览|点击|阅读|访问)(?:次数|量|数)|版权所有|.{0,20}(?:©|Copyright)|主办单位\s*:.*(?:ICP|备案)|.*ICP备|.*公网安备|网站标识码|网站地图|联系我们|友情链接|相关(?:链接|阅读|文章|新闻|稿件)$|返回顶部|技术支持\s*:)/i

/** What a web page puts around a document. */
export function isWebNoise(folded: string): boolean {
  return WEB_NOISE.test(folded)
}

const FOOTER_LABEL = /^(?:主办|承办|协办)(?:单位)?\s*:/
const LONGEST_FOOTER_LINE = 40

/** A line that may stand at the foot of a page: short, with no sentence in it, and no part of the document. */
function mayBeFooter({ folded, raw }: Line): boolean {
  if (folded === '' || isWebNoise(folded)) return true
  if (raw.includes('\t') || folded.length > LONGEST_FOOTER_LINE || /[。;]/.test(folded))
    return false
  if (dateLine(folded) || headingOf(folded) || /[()]$/.test(folded)) return false
  return FOOTER_LABEL.test(folded) || !startsWithLabel(folded)
}

/**
 * Where the foot of a web page begins, after the last words of the document; `lines.length` where
 * there is none. 主办单位: counts as footer only where no task has such a label.
 */
export function footerStart(lines: readonly Line[], from: number): number {
  let range = lines.length
  for (let at = lines.length - 1; at >= from; at -= 1) {
    const line = lines[at]
    if (!line || !mayBeFooter(line)) break
    range = at
  }
  const isSure = lines.slice(range).some(({ folded }) => isWebNoise(folded))
  if (!isSure) return lines.length
  for (let at = range; at < lines.length; at += 1) {
    const folded = lines[at]?.folded ?? ''
    if (isWebNoise(folded)) return at
    const label = FOOTER_LABEL.exec(folded)?.[0]
    if (label && !lines.slice(0, at).some((line) => line.folded.startsWith(label))) return at
  }
  return lines.length
}
