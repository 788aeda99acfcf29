import type { Drawn, Screen } from './engine/screen'

/** What WeChat makes tappable by itself, and reads as what it is. */
const NATIVE = new Set(['button', 'input', 'textarea', 'switch', 'slider', 'picker'])
/** The states without which a screen reader cannot say what a tap will do. */
const STATE_OF: Record<string, string> = {
  radio: 'aria-checked',
  checkbox: 'aria-checked',
  switch: 'aria-checked',
  tab: 'aria-selected',
}
/** States that a phone reads only of some roles: of the others it says nothing. */
const ROLES_OF: Record<string, string[]> = {
  'aria-checked': ['radio', 'checkbox', 'switch'],
  'aria-selected': ['tab', 'option'],
  'aria-pressed': ['button'],
}

export const isTappable = (drawn: Drawn) => NATIVE.has(drawn.tag) || drawn.listensTo('tap')

/** Everything on a screen that answers to a finger. */
export const tappablesOf = (screen: Screen) => [...screen.all()].filter(isTappable)

function faultOf(drawn: Drawn): string | null {
  const role = drawn.attribute('aria-role')
  if (!NATIVE.has(drawn.tag) && role === '') return 'no role'
  if (drawn.name.trim() === '' && drawn.attribute('placeholder') === '') return 'no name'
  if (drawn.isHiddenFromReaders) return 'hidden from a screen reader'
  const state = STATE_OF[role]
  if (state && !['true', 'false'].includes(drawn.attribute(state))) return `no ${state}`
  for (const [name, roles] of Object.entries(ROLES_OF)) {
    if (drawn.attribute(name) !== '' && !roles.includes(role)) return `${name} on ${role}`
  }
  const inner = drawn.descendants().find(isTappable)
  return inner ? `holds another that can be tapped: ${inner.className}` : null
}

/** One of each kind that can be tapped, by its place among all of them: those of a list are all alike. */
export function kindsOf(screen: Screen): number[] {
  const first = new Map<string, number>()
  tappablesOf(screen).forEach((drawn, at) => {
    const role = drawn.attribute('aria-role')
    const kind = `${drawn.className} ${role} ${role === 'tab' ? drawn.name : ''}`
    if (!first.has(kind)) first.set(kind, at)
  })
  return [...first.values()]
}

/** What a finger can reach and a screen reader could not make sense of, with why. */
export function silentTappables(screen: Screen): string[] {
  return tappablesOf(screen).flatMap((drawn) => {
    const fault = faultOf(drawn)
    return fault ? [`${drawn.tag}.${drawn.className} “${drawn.text.slice(0, 20)}”: ${fault}`] : []
  })
}
