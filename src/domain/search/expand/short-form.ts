import { bareName } from '../matching/segment'
import type { Corpus } from './corpus'

/** Names that people give to a unit, and its printed name: 市府办 → 市政府办公厅. */
export type Aliases = ReadonlyMap<string, string>

/** People write the city before a unit: 上海市经信委. */
const bare = (name: string) => bareName(name.replace(/^[\u4e00-\u9fff]{2,3}市(?=..)/, ''))

function holdsInOrder(whole: string, part: string): boolean {
  let at = 0
  for (const character of part) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/**
 * Whether `short` is how people shorten `name`: its characters in order, from the first one; two
 * characters must end it too (经信委, 食药监 for 市经济信息化委, 市食品药品监管局).
 */
export function isShortForm(short: string, name: string): boolean {
  const typed = bare(short)
  const whole = bareName(name)
  return (
    typed.length >= 2 &&
    whole.length > typed.length &&
    whole.startsWith(typed.charAt(0)) &&
    (typed.length > 2 || whole.endsWith(typed.charAt(1))) &&
    holdsInOrder(whole, typed)
  )
}

/** Whether `name` is how the document shortens what was typed: 市经济和信息化委员会 → 市经济信息化委. */
function isLongForm(long: string, name: string): boolean {
  const whole = bareName(name)
  return (
    whole.length >= 4 &&
    /[委局办厅院会府]$/.test(long) &&
    (long.startsWith(whole.charAt(0)) || long.startsWith('人民')) &&
    long.length > whole.length &&
    long.length <= whole.length * 2 &&
    holdsInOrder(long, whole)
  )
}

/** Names of units in the corpus that `term` is short for, or is the full name of. */
export function expandShortForm({ unitNames }: Corpus, term: string, aliases: Aliases): string[] {
  if (!/^[\u4e00-\u9fff]{2,20}$/.test(term)) return []
  const typed = bare(term)
  const likely = unitNames.get(typed.charAt(0)) ?? []
  const long =
    term.length < 6 ? [] : [...unitNames.values()].flat().filter((name) => isLongForm(typed, name))
  const names = [
    aliases.get(term) ?? aliases.get(typed) ?? term,
    ...likely.filter((name) => isShortForm(term, name)),
    ...long,
  ]
  return [...new Set(names)].filter((name) => name !== term)
}
