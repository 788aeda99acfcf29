import type { Acceptance, TaskUpdate, UnitBinding } from '../../src/contract'
import { byNewest } from '../../src/domain/updates'
import { sampleAcceptances, sampleUpdates } from './sample-updates'

/** What the device keeps of officials' work: one device, one person. */
export interface OfficialsState {
  bindings: UnitBinding[]
  updates: TaskUpdate[]
  acceptances: Acceptance[]
  /** How many corrections were pointed out here; each has a receipt on the device. */
  corrections: number
  /** 演示进展 may be switched off in 关于. */
  showsSamples: boolean
}

export function newOfficialsState(): OfficialsState {
  return { bindings: [], updates: [], acceptances: [], corrections: 0, showsSamples: true }
}

interface Seen {
  today: string
  officials: OfficialsState
}

/** Samples of days to come are not shown yet. */
const hasHappened = (at: string, today: string) => at.slice(0, 10) <= today

export function shownUpdates({ today, officials }: Seen): TaskUpdate[] {
  const samples = officials.showsSamples
    ? sampleUpdates.filter(({ createdAt }) => hasHappened(createdAt, today))
    : []
  return [...[...officials.updates].reverse(), ...samples].sort(byNewest)
}

export function shownAcceptances({ today, officials }: Seen): Acceptance[] {
  const samples = officials.showsSamples
    ? sampleAcceptances.filter(({ acceptedAt }) => hasHappened(acceptedAt, today))
    : []
  return [...officials.acceptances, ...samples]
}
