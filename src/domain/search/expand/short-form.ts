import type { Segment } from '../segment'

/** Names that people give to a unit, and its printed name: 市府办 → 市政府办公厅. */
export type Aliases = ReadonlyMap<string, string>

const bare = (name: string) => name.replace(/^[市省区县]/, '')

/**
 * Whether `short` is how people shorten `name`: its characters in order, from the first one; two
 * characters must end it too (经信委, 食药监 for 市经济信息化委, 市食品药品监管局).
 */
export function isShortForm(short: string, name: string): boolean {
  const typed = bare(short)
  const whole = bare(name)
  if (typed.length < 2 || typed.length >= whole.length) return false
  if (typed.charAt(0) !== whole.charAt(0)) return false
  if (typed.length === 2 && typed.slice(-1) !== whole.slice(-1)) return false
  let at = 0
  for (const character of typed) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Names of units in the corpus that `term` is short for. */
export function expandShortForm(segment: Segment, term: string, aliases: Aliases): string[] {
  if (!/^[\u4e00-\u9fff]{2,8}$/.test(term)) return []
  const named = aliases.get(term) ?? aliases.get(bare(term))
  const names = segment.unitNames.filter((name) => isShortForm(term, name))
  return [...new Set(named ? [named, ...names] : names)].filter((name) => name !== term)
}
