const pad = (value: number) => String(value).padStart(2, '0')

export const day = (year: number, month: number, date: number) =>
  `${year}-${pad(month)}-${pad(date)}`

export function lastDayOf(year: number, month: number): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day(year, month, lengths[month - 1] ?? 30)
}

export function lastDayBefore(year: number, month: number): string {
  return month === 1 ? day(year - 1, 12, 31) : lastDayOf(year, month - 1)
}

/** The last year of a five-year plan. */
export const fiveYearPlans: Record<string, number> = {
  十一五: 2010,
  十二五: 2015,
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
}
