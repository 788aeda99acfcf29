import * as v from 'valibot'
import { Acceptance, TaskUpdate, UnitBinding } from '../../../src/contract'
import { byNewest } from '../../../src/domain/updates'
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

const Kept = v.object({
  bindings: v.array(UnitBinding),
  updates: v.array(TaskUpdate),
  acceptances: v.array(Acceptance),
  corrections: v.number(),
})

/** What the device kept; nothing where it kept nothing, or something that no longer fits. */
export function readOfficials(store: { read: () => string | null }): OfficialsState {
  const none = { bindings: [], updates: [], acceptances: [], corrections: 0 }
  try {
    const kept = v.safeParse(Kept, JSON.parse(store.read() ?? ''))
    return { ...(kept.success ? kept.output : none), showsSamples: true }
  } catch {
    return { ...none, showsSamples: true }
  }
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
