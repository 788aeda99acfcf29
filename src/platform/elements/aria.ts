import type { Field } from './elements.types'

/** What a screen reader should know of an element, as weapp attributes (kebab case; see config/weapp-aria). */
export interface Aria {
  role?: string
  label?: string
  hidden?: boolean
  checked?: boolean
  /** Of a button that stays down; what else is on or off is `checked`. */
  pressed?: boolean
  selected?: boolean
  expanded?: boolean
  disabled?: boolean
}

/** Only what is known is set: an attribute that says nothing is still read out by some phones. */
export function ariaOf(aria: Aria): Record<string, string | boolean> {
  const { role, ...states } = aria
  const attributes: Record<string, string | boolean> = {}
  if (role !== undefined) attributes['aria-role'] = role
  for (const [name, value] of Object.entries(states)) {
    if (value !== undefined && value !== '') attributes[`aria-${name}`] = value
  }
  return attributes
}

/** Where a form says what is wrong with the field of an id. */
export const faultIdOf = (id: string) => `${id}-fault`

/** What a screen reader knows of a field (web): that it must be filled, that something is wrong, and where it says what. */
export function fieldAria({ id, fault, required }: Field) {
  return {
    'aria-required': required,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault && id ? faultIdOf(id) : undefined,
  }
}
