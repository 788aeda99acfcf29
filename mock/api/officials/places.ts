import type { OfficialDocument } from '../../../src/contract'
import type { EmbeddedState } from '../handler'
import { documents, units } from '../replies'

/** The demonstration day, at the hour that it is on this device. */
export function nowOf({ today }: EmbeddedState): string {
  return `${today}T${new Date().toISOString().slice(11)}`
}

export const documentOf = (taskId: string): OfficialDocument | undefined =>
  documents.find(({ tasks }) => tasks.some(({ id }) => id === taskId))

export const nameOf = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? unitId
