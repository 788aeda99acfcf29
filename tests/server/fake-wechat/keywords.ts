/** WeChat's own check of a message's fields, written from the table of 发送订阅消息, apart from our cutting. */
const rules: Record<string, (value: string) => boolean> = {
  thing: (value) => value.length <= 20,
  number: (value) => /^-?[\d.]{1,32}$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[!-/:-@[-`{-~]{1,5}$/.test(value),
  character_string: (value) => /^[!-~]{1,32}$/.test(value),
  time: (value) => /^(?:\d{4}年\d{1,2}月\d{1,2}日(?: )?)?(?:\d{2}:\d{2})?$/.test(value),
  date: (value) => /^\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{2}-\d{2})(?: \d{2}:\d{2})?$/.test(value),
  amount: (value) => /^[¥$]?\d{1,10}(?:\.\d+)?元?$/.test(value),
  phone_number: (value) => value.length <= 17,
  car_number: (value) => value.length <= 8,
  name: (value) => value.length <= (/\p{Script=Han}/u.test(value) ? 10 : 20),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
}

/** The first field that WeChat would refuse; null where all are good. */
export function badKeyword(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return 'data'
  for (const [field, entry] of Object.entries(data as Record<string, unknown>)) {
    const value =
      typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : undefined
    const rule = rules[field.replace(/\d+$/, '')]
    const isGood =
      typeof value === 'string' && value !== '' && !/\p{Cc}/u.test(value) && rule?.(value) === true
    if (!isGood) return `data.${field}.value`
  }
  return null
}
