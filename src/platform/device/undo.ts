import { create } from 'zustand'

/** Long enough to read, find and press, also for slow hands. */
const OFFERED_MS = 10_000

interface Undo {
  text: string
  undo: () => void
}

/** What was just done and can be taken back; `Screen` shows it at the foot of every page. */
export const useUndoStore = create<{ offer: Undo | null }>()(() => ({ offer: null }))

let timer: ReturnType<typeof setTimeout> | undefined

export function withdrawUndo(): void {
  clearTimeout(timer)
  useUndoStore.setState({ offer: null })
}

/** Says what was done, and offers to take it back for a while. */
export function offerUndo(text: string, undo: () => void): void {
  clearTimeout(timer)
  useUndoStore.setState({ offer: { text, undo } })
  timer = setTimeout(withdrawUndo, OFFERED_MS)
}
