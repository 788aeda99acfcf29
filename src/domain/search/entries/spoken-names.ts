import type { Unit } from '../../../contract'

const BODY = /^(?!市)\p{Script=Han}{2,3}(?=[委局办厅]$)/u

function isInOrderIn(whole: string, part: string): boolean {
  let at = 0
  for (const character of part) {
    at = whole.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/**
 * What people call a unit: its other names, and those without what kind of body it is (发改, 人社), where these are its
 * own characters in order: 应急 is more than what 应急局 is called now.
 */
export function spokenNames({ name, aliases }: Pick<Unit, 'name' | 'aliases'>): string[] {
  const stems = aliases.flatMap((alias) => BODY.exec(alias)?.[0] ?? [])
  return [...new Set([...aliases, ...stems.filter((stem) => isInOrderIn(name, stem))])]
}
