const digits = '〇一二三四五六七八九'

/** 一 … 九十九 (and 十, 廿-free) → 1 … 99; null for anything else. */
export function chineseNumeral(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return null
  const [, first, ten, last] = match
  const value = (numeral: string | undefined) => (numeral ? digits.indexOf(numeral) : 0)
  if (!ten) return first && !last ? value(first) : null
  return (first ? value(first) : 1) * 10 + value(last)
}

/** 二〇一五, ○ and 零 included → 2015; null for anything else. */
export function chineseYear(text: string): number | null {
  const plain = text.replace(/[○Ｏ零0]/g, '〇')
  if (!/^[〇一二三四五六七八九]{4}$/.test(plain)) return null
  return Number([...plain].map((digit) => digits.indexOf(digit)).join(''))
}
