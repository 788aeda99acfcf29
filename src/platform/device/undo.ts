import { create } from 'zustand'
import { isTapLow } from './tapped'

/** Long enough to read, find and press, also for slow hands. */
const OFFERED_MS = 10_000

interface Undo {
  text: string
  undo: () => void
  /** Said at the head of the page: at its foot it would lie on what was tapped (weapp). */
  isAtHead: boolean
}

/** What was just done and can be taken back; `Screen` shows it at the foot of the page until that is left. */
export const useUndoStore = create<{ offer: Undo | null }>()(() => ({ offer: null }))

let timer: ReturnType<typeof setTimeout> | undefined

export function withdrawUndo(): void {
  clearTimeout(timer)
  if (useUndoStore.getState().offer) useUndoStore.setState({ offer: null })
}

/** Says what was done, and offers to take it back for a while. */
export function offerUndo(text: string, undo: () => void): void {
  useUndoStore.setState({ offer: { text, undo, isAtHead: isTapLow() } })
  releaseUndo()
}

/** Whoever has come to it, with the keyboard or the mouse, is not hurried. */
export function holdUndo(): void {
  clearTimeout(timer)
}

export function releaseUndo(): void {
  clearTimeout(timer)
  timer = setTimeout(withdrawUndo, OFFERED_MS)
}

/** Takes back what was done last, where that is still offered. */
export function undoLast(): void {
  const { offer } = useUndoStore.getState()
  withdrawUndo()
  offer?.undo()
}
