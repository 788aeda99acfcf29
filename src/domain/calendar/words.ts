/** `2015-12-31` → `2015年12月31日`. */
export function dayWords(on: string): string {
  const [year, month, day] = on.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}
