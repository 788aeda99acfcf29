import { dayWords } from '../calendar/words'

/**
 * Values of a subscribe message, cut to what WeChat takes (发送订阅消息, 参数说明); what does not fit is
 * refused with 47003 and lost. A field that cannot be filled is null.
 */

const COUNTS = { thing: 20, letter: 32, symbol: 5, character_string: 32, phrase: 5 } as const

/** No control characters or line breaks; blanks at the ends say nothing. */
function oneLine(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** At most `most` UTF-16 units (the stricter count), never half a character, … where cut. */
function cutTo(value: string, most: number, mark = '…'): string {
  if (value.length <= most) return value
  let kept = ''
  for (const character of value) {
    if (kept.length + character.length > most - mark.length) break
    kept += character
  }
  return `${kept.trimEnd()}${mark}`
}

/** `2015-12-31` or `2015-12-31 09:00` → `2015年12月31日` (`… 09:00`); null for anything else. */
function dayField(value: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[ T]((?:[01]\d|2[0-3]):[0-5]\d))?$/.exec(value)
  if (!found) return null
  const [, day = '', time] = found
  const words = dayWords(day)
  return time ? `${words} ${time}` : words
}

function timeField(value: string): string | null {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : dayField(value)
}

function only(value: string, allowed: RegExp, most: number): string | null {
  const kept = [...value].filter((one) => allowed.test(one)).join('')
  return cutTo(kept, most, '') || null
}

function numberField(value: string): string | null {
  return /^-?\d+(?:\.\d+)?$/.test(value) && value.length <= 32 ? value : null
}

/** Ten Chinese characters; twenty where there is none. */
function nameField(value: string): string | null {
  const name = value.replace(/[\d\s]/g, '')
  return name === '' ? null : cutTo(name, /\p{Script=Han}/u.test(name) ? 10 : 20, '')
}

const cutters: Record<string, (value: string) => string | null> = {
  thing: (value) => cutTo(value, COUNTS.thing) || null,
  number: numberField,
  letter: (value) => only(value, /[A-Za-z]/, COUNTS.letter),
  symbol: (value) => only(value, /[!-/:-@[-`{-~]/, COUNTS.symbol),
  character_string: (value) => only(value, /[!-~]/, COUNTS.character_string),
  time: timeField,
  date: dayField,
  amount: (value) => (/^[¥$]?\d{1,10}(?:\.\d{1,2})?元?$/.test(value) ? value : null),
  phone_number: (value) => (/^[+\-() \d]{1,17}$/.test(value) ? value : null),
  car_number: (value) => (value.length <= 8 && value !== '' ? value : null),
  name: nameField,
  phrase: (value) => only(value, /\p{Script=Han}/u, COUNTS.phrase),
}

/** `thing2` → `thing`. */
export function fieldType(field: string): string {
  return field.replace(/\d+$/, '')
}

/** The value of a field such as `thing2`; null where nothing of it may be sent. */
export function cutField(field: string, value: string): string | null {
  return cutters[fieldType(field)]?.(oneLine(value)) ?? null
}
