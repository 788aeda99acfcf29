import { chineseNumeral } from './numerals'

/** What the beginning of a line says that it is. `at` is where its own words begin. */
export type Heading =
  | { kind: 'part'; no: number; at: number }
  | { kind: 'theme'; no: number; at: number }
  | { kind: 'number'; no: number; at: number; style: 'plain' | 'bracket' }
  | { kind: 'sub'; at: number }
  | { kind: 'attachment'; no: number | null; at: number }

const PART = /^([一二三四五六七八九十]{1,3})\s*[、.]\s*/
const THEME = /^\(\s*([一二三四五六七八九十]{1,3})\s*\)\s*[、.]?\s*/
/** `1.` and `1.2016年底前`, but not `1.5亿`; `1、`; also `1 .` */
const NUMBER = /^(\d{1,5})\s*(?:、|\.(?!\d)|\.(?=\d{4}年|\d{1,2}月))\s*/
/** `3.12345热线` is 3., where 3 is the next number and the line above has ended: a body knows. */
const NUMBER_BEFORE_DIGIT = /^(\d{1,4})\.(?=\d)/
const BRACKET_NUMBER = /^\(\s*(\d{1,3})\s*\)\s*[、.]?\s*/
const SUB = /^[①-⑳⑴-⒇㈠-㈩]|^\d{1,2}\)\s*/
const ATTACHMENT = /^附\s*(?:件|表)\s*([0-9一二三四五六七八九十]{0,3})\s*(?::|\s|$)\s*/

/** Reads the beginning of a folded line; null for running text. */
export function headingOf(folded: string): Heading | null {
  let match = PART.exec(folded)
  if (match) {
    const no = chineseNumeral(match[1] ?? '')
    if (no !== null) return { kind: 'part', no, at: match[0].length }
  }
  match = THEME.exec(folded)
  if (match) {
    const no = chineseNumeral(match[1] ?? '')
    if (no !== null) return { kind: 'theme', no, at: match[0].length }
  }
  match = NUMBER.exec(folded)
  if (match) return { kind: 'number', no: Number(match[1]), at: match[0].length, style: 'plain' }
  match = BRACKET_NUMBER.exec(folded)
  if (match) return { kind: 'number', no: Number(match[1]), at: match[0].length, style: 'bracket' }
  match = SUB.exec(folded)
  if (match) return { kind: 'sub', at: match[0].length }
  match = ATTACHMENT.exec(folded)
  if (match) {
    const digits = match[1] ?? ''
    const no = digits === '' ? null : /^\d+$/.test(digits) ? Number(digits) : chineseNumeral(digits)
    return { kind: 'attachment', no, at: match[0].length }
  }
  return null
}

/** The number of a line that could as well be a figure, 3.12345; null for any other line. */
export function doubtfulNumber(folded: string): { no: number; at: number } | null {
  const match = headingOf(folded) === null ? NUMBER_BEFORE_DIGIT.exec(folded) : null
  return match ? { no: Number(match[1]), at: match[0].length } : null
}
