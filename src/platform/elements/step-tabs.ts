import type { KeyboardEvent } from 'react'

const STEPS: Partial<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 }

/** In a list of tabs the arrow keys open the next, round and round: a screen reader says they do (web). */
export function stepTabs(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
  const at = tabs.findIndex((tab) => tab === document.activeElement)
  if (step === undefined || at < 0) return
  event.preventDefault()
  const next = tabs[(at + step + tabs.length) % tabs.length]
  next?.focus()
  next?.click()
}
