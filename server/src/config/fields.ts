/** How each environment variable is read; a `string` that comes back says what is wrong with it. */
export type Read<T> = (text: string) => { value: T } | string

export const text: Read<string> = (given) => ({ value: given })

export const port: Read<number> = (given) => {
  const number = Number(given)
  return Number.isInteger(number) && number >= 0 && number < 65_536
    ? { value: number }
    : '应为 0 到 65535 的整数'
}

export const postgresUrl: Read<string> = (given) =>
  /^postgres(?:ql)?:\/\/./.test(given) ? { value: given } : '应以 postgres:// 开头'

/** An address without a trailing slash. */
export const httpUrl: Read<string> = (given) => {
  try {
    const { protocol, origin, pathname } = new URL(given)
    if (protocol !== 'http:' && protocol !== 'https:') return '应为 http(s) 地址'
    return { value: `${origin}${pathname}`.replace(/\/$/, '') }
  } catch {
    return '应为 http(s) 地址'
  }
}

/** `https://a.example,https://b.example`: origins, without paths. */
export const origins: Read<string[]> = (given) => {
  const all = given
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
  for (const one of all) {
    try {
      if (new URL(one).origin !== one) return `“${one}”应只写来源，如 https://example.cn`
    } catch {
      return `“${one}”应只写来源，如 https://example.cn`
    }
  }
  return { value: all }
}

/** How many proxies stand in front: 0 trusts no X-Forwarded-For. */
export const hops: Read<number> = (given) => {
  if (given === 'true') return { value: 1 }
  if (given === 'false') return { value: 0 }
  return /^[0-9]$/.test(given) ? { value: Number(given) } : '应为前面代理的层数（0 到 9）'
}

export function oneOf<const Value extends string>(...values: Value[]): Read<Value> {
  return (given) => {
    const value = values.find((one) => one === given)
    return value === undefined ? `应为 ${values.join('、')} 之一` : { value }
  }
}

export function matching(pattern: RegExp, words: string): Read<string> {
  return (given) => (pattern.test(given) ? { value: given } : words)
}

const OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/

/** An instant; a day alone, or a time without an offset, is Shanghai's. `off` is today. */
export const simulatedStart: Read<Date | 'off'> = (given) => {
  if (given === 'off') return { value: 'off' }
  const whole = /^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T09:00:00` : given
  const date = new Date(OFFSET.test(whole.slice(10)) ? whole : `${whole}+08:00`)
  return Number.isNaN(date.getTime())
    ? '应为 off，或一个时刻，如 2015-11-16T09:00:00+08:00'
    : { value: date }
}
