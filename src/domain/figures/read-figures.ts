/** A quantity as the text has it. `start` and `end` are offsets in the text it was read from. */
export interface ReadFigure {
  /** To the letter: `约1100万`, `154万余个`. */
  quote: string
  /** For drawing only: 154万余 → 1540000; null where the words give no number (十多个). */
  amount: number | null
  /** `人次`, `%`, `个`; empty where the text has none. */
  unit: string
  start: number
  end: number
}

const UNIT = '人次|大类|个|项|家|条|份|篇|次|类|户|台|米|种|%|%'
const DIGITS = new RegExp(
  `(约|近|超过|达)?(\\d[\\d,]*(?:\\.\\d+)?)(多|余)?(万|亿)?(多|余)?(${UNIT})?`,
  'g',
)
/** Quantities in characters, with the noun they count, so that 四 in 四合一 is none. */
const CHARACTERS = /[二三四五六七八九十]+多?(?:个条线|大类业务数据|项通用应用|大应用系统)/g
const SCALE: Record<string, number> = { '': 1, 万: 10_000, 亿: 100_000_000 }
/** Names that hold digits and count nothing. */
const NAMES = /12345|800兆|F1赛车|2\+1|〔\d{4}〕\d+号/g
const DATE_AFTER = /^(?:年|月|日)/

function namesIn(text: string): [number, number][] {
  return [...text.matchAll(NAMES)].map(({ 0: name, index }) => [index, index + name.length])
}

function isDate(text: string, end: number, unit: string): boolean {
  return unit === '' && DATE_AFTER.test(text.slice(end))
}

function readDigits(text: string): ReadFigure[] {
  const names = namesIn(text)
  return [...text.matchAll(DIGITS)].flatMap((match) => {
    const [whole, about = '', digits = '', , scale = '', , unit = ''] = match
    // 达 belongs to the verb: 覆盖达…; only a word of estimation belongs to the quantity.
    const lead = about === '达' ? about.length : 0
    const start = match.index + lead
    const end = match.index + whole.length
    if (names.some(([from, to]) => start < to && end > from)) return []
    if (isDate(text, end, unit)) return []
    const written = Number(digits.replace(/,/g, ''))
    // 84.6 × 10⁸ is not quite whole in floating point.
    const amount = scale === '' ? written : Math.round(written * (SCALE[scale] ?? 1))
    return [{ quote: text.slice(start, end), amount, unit: unit === '%' ? '%' : unit, start, end }]
  })
}

function readCharacters(text: string): ReadFigure[] {
  return [...text.matchAll(CHARACTERS)].map(({ 0: words, index }) => {
    const quote = words.replace(/(条线|业务数据|通用应用|应用系统)$/, '')
    const unit = /大类$|项$|个$/.exec(quote)?.[0] ?? ''
    return { quote, amount: null, unit, start: index, end: index + quote.length }
  })
}

/** Every quantity of a text, in order; dates, numbers of documents, and names are none. */
export function readFigures(text: string): ReadFigure[] {
  return [...readDigits(text), ...readCharacters(text)].sort((a, b) => a.start - b.start)
}
