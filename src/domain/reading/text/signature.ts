import { chineseNumeral, chineseYear } from './numerals'

const pad = (value: number) => String(value).padStart(2, '0')

/** A line that is nothing but a date, in digits or in characters → `2015-03-06`; else null. */
export function dateLine(folded: string): string | null {
  const text = folded.replace(/^[((]|[))]$/g, '').replace(/\s/g, '')
  const digits = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text)
  if (digits) return `${digits[1]}-${pad(Number(digits[2]))}-${pad(Number(digits[3]))}`
  const words =
    /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/.exec(
      text,
    )
  if (!words) return null
  const year = chineseYear(words[1] ?? '')
  const month = chineseNumeral(words[2] ?? '')
  const day = chineseNumeral(words[3] ?? '')
  return year && month && day ? `${year}-${pad(month)}-${pad(day)}` : null
}

const REGIONS = '国中京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const NUMBER = new RegExp(
  `([\\u4e00-\\u9fff]{2,10})[〔\\[(【](\\d{4})[〕\\])】]\\s*第?0*(\\d+)\\s*号`,
  'g',
)

/**
 * 发文字号 in a folded line, normalised: 〔〕, no zero padding (GB/T 9704-2012). A number in brackets
 * after a title, as in 《…》(国办发〔2014〕66号), is somebody else's.
 */
export function documentNumber(folded: string): string | null {
  for (const match of folded.matchAll(NUMBER)) {
    if (folded[match.index - 1] === '(' && folded[match.index - 2] === '》') continue
    const words = match[1] ?? ''
    // The line may run on (…工作安排沪府办发〔2015〕16号): the code begins at its last region's name.
    let from = 0
    for (let at = words.length - 2; at >= 0; at -= 1) {
      if (REGIONS.includes(words[at] ?? '')) {
        from = at
        break
      }
    }
    return `${words.slice(from)}〔${match[2]}〕${match[3]}号`
  }
  return null
}

/** A short line that may be the body which signs. */
export function isIssuer(folded: string): boolean {
  return (
    folded.length >= 3 &&
    folded.length <= 40 &&
    /(?:政府|办公厅|办公室|委员会|局|委|部|厅|院|中心|领导小组)$/.test(folded) &&
    !/[,。;:、]/.test(folded)
  )
}
