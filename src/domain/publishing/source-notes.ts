import type { SourceNote } from '../../contract'

/** Damage that is known: a private-use character where a decimal point was. */
const LOST_POINT = /(\d+)([\ue000-\uf8ff])(\d+)([\u4e00-\u9fff%]?)/g

/** Places where the source is damaged, each with what it has and what is shown. The source stays as it is. */
export function sourceNotesOf(text: string): SourceNote[] {
  return [...text.matchAll(LOST_POINT)].map((match) => {
    const [source, whole = '', character = '', fraction = '', unit = ''] = match
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    return {
      source,
      shown: `${whole}.${fraction}${unit}`,
      note: `原文此处小数点处为私用区字符 U+${code}（网页文本损坏），原样保留；这里显示为 ${whole}.${fraction}${unit}。`,
    }
  })
}
