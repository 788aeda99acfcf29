import { createContext, useContext } from 'react'
import type { DraftFault } from './draft'

/** What is wrong with the form that is open, for each of its fields to show its own. */
export const Faults = createContext<readonly DraftFault[]>([])

export const fieldId = (field: string) => `report-${field.replace(/\./g, '-')}`

/** The order in which the fields stand on the screen. */
const ORDER = ['stage', 'note', 'percent', 'evidence', 'links', 'quotes', 'dueOn', 'milestoneOn']

const placeOf = ({ field }: DraftFault) => {
  const at = ORDER.findIndex((one) => field === one || field.startsWith(`${one}.`))
  return at < 0 ? ORDER.length : at
}

/** The topmost field that is wrong. */
export function firstFault(faults: readonly DraftFault[]): DraftFault | undefined {
  return [...faults].sort((one, other) => placeOf(one) - placeOf(other))[0]
}

/** The id of a field, and what is wrong with it. */
export function useField(field: string): { id: string; fault: string | undefined } {
  const fault = useContext(Faults).find((one) => one.field === field)?.message
  return { id: fieldId(field), fault }
}
