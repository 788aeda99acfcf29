const DIGITS = '一二三四五六七八九'

/** 第三十一项 → 31; null where the characters are no number. */
export function valueOf(written: string): number | null {
  if (/^\d/.test(written)) return Number(written)
  const [, hundreds, tens, ten, ones] =
    /^(?:(.)百零?)?(?:(.)?(十))?([一二三四五六七八九])?$/.exec(written) ?? []
  const digit = (one: string | undefined) => (one === undefined ? 0 : DIGITS.indexOf(one) + 1)
  const value =
    digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones)
  return value === 0 ? null : value
}
