import type { Unit } from '../../contract'
import { normalise } from '../search/matching/normalise'
import { readings } from './readings'

const readingsOf = new Map<string, string[]>()
for (const [reading, characters] of Object.entries(readings)) {
  for (const one of characters) readingsOf.set(one, [...(readingsOf.get(one) ?? []), reading])
}

/** Whether letters spell the text from `at` on: whole syllables, initials, or a mix; the last may be unfinished. */
function spells(text: string, at: number, letters: string): boolean {
  if (letters === '') return true
  return (readingsOf.get(text[at] ?? '') ?? []).some((reading) => {
    if (reading.startsWith(letters)) return true
    if (letters.startsWith(reading) && spells(text, at + 1, letters.slice(reading.length))) {
      return true
    }
    // An initial alone: l, or zh sh ch.
    const initials = /^[zcs]h/.test(reading) ? [reading.slice(0, 2), reading[0]] : [reading[0]]
    return initials.some(
      (initial) =>
        initial !== undefined &&
        letters.startsWith(initial) &&
        spells(text, at + 1, letters.slice(initial.length)),
    )
  })
}

/** The characters of a short form, in order, with others between: 经信委 in 经济信息化委. */
function isShortFor(text: string, name: string): boolean {
  let at = 0
  for (const one of name) if (one === text[at]) at += 1
  return at === text.length
}

/** How near a name is to what was typed; null when it is not it. Lower is nearer. */
function nearness(name: string, typed: string): number | null {
  const own = normalise(name)
  if (own === typed) return 0
  if (own.startsWith(typed) || own.startsWith(`市${typed}`)) return 1
  if (own.includes(typed)) return 2
  if (/^[a-z]+$/.test(typed)) {
    if (spells(own, 0, typed)) return 3
    // People leave 市 out when they type.
    return own.startsWith('市') && spells(own, 1, typed) ? 3 : null
  }
  return typed.length > 1 && isShortFor(typed, own) ? 4 : null
}

/**
 * The units that a person may mean, by name, short form or pinyin (lvyouju, lyj, 经信委). Groups are
 * left out: nobody works for 各区县政府. An empty query gives all, in the order given.
 */
export function findUnits(units: readonly Unit[], query: string): Unit[] {
  const own = units.filter(({ kind }) => kind !== 'group')
  const typed = normalise(query).replace(/[\s']/g, '').replace(/ü/g, 'v')
  if (typed === '') return own
  return own
    .flatMap((unit) => {
      const all = [unit.name, ...unit.aliases].flatMap((name) => nearness(name, typed) ?? [])
      return all.length > 0 ? [{ unit, near: Math.min(...all) }] : []
    })
    .sort((one, other) => one.near - other.near)
    .map(({ unit }) => unit)
}
