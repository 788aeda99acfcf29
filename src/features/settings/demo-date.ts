import * as v from 'valibot'
import { Day } from '@/contract'
import { openSlot } from '@/platform/device/storage'
import { setEmbeddedToday } from '@/platform/api/transport-embedded'

const slot = openSlot('demo-date', Day)

/** Puts the demonstration date that was chosen on this device in force. Does nothing with a remote API. */
export function restoreDemoDate(): void {
  if (!__EMBEDDED__) return
  const chosen = slot.read()
  if (chosen) setEmbeddedToday(chosen)
}

/** Changes the demonstration date. False for a text that is no day. */
export function changeDemoDate(today: string): boolean {
  if (!__EMBEDDED__ || !v.is(Day, today)) return false
  setEmbeddedToday(today)
  slot.write(today)
  return true
}
