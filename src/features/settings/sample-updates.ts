import * as v from 'valibot'
import { openSlot } from '@/platform/device/storage'
import { setEmbeddedSamples } from '@/platform/api/transport-embedded'

const slot = openSlot('sample-updates', v.boolean())

/** Whether 演示进展 shows on this device; it does until it is switched off. */
export function showsSampleUpdates(): boolean {
  return slot.read() ?? true
}

/** Puts the choice of this device in force. Does nothing with a remote API. */
export function restoreSampleUpdates(): void {
  if (__EMBEDDED__ && !showsSampleUpdates()) setEmbeddedSamples(false)
}

export function switchSampleUpdates(isOn: boolean): void {
  if (!__EMBEDDED__) return
  setEmbeddedSamples(isOn)
  slot.write(isOn)
}
