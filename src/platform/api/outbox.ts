import * as v from 'valibot'
import { endpoints, type EndpointName, type Input } from '@/contract'
import { request } from './request'
import { RequestError } from './request-error'
import { openSlot } from '../device/storage'

/** Changes that may be said twice without harm: they wait here while there is no network. */
const WAITING = [
  'markInboxRead',
  'deleteInboxMessage',
  'restoreInboxMessage',
  'recordConsents',
] as const satisfies readonly EndpointName[]
type WaitingName = (typeof WAITING)[number]

const Entry = v.object({ name: v.picklist(WAITING), input: v.record(v.string(), v.unknown()) })
const slot = openSlot('outbox', v.array(Entry))
let waiting = slot.read() ?? []
slot.whenKeptElsewhere((entries) => {
  waiting = entries ?? []
})

function keep(entries: typeof waiting): void {
  waiting = entries
  slot.write(entries)
}

const isSilence = (cause: unknown) => cause instanceof RequestError && cause.isPassing

let sending: Promise<boolean> | undefined

async function sendAll(): Promise<boolean> {
  for (let entry = waiting[0]; entry !== undefined; entry = waiting[0]) {
    try {
      // Checked when it was put in; the pair of name and input is lost on the way through storage.
      await request<WaitingName>(endpoints[entry.name], entry.input as Input<WaitingName>)
    } catch (cause) {
      if (isSilence(cause)) return false
      // Refused for good (the message is gone): keeping it would block all behind it.
    }
    keep(waiting.slice(1))
  }
  return true
}

/** Sends what waits, in order. False where some of it still waits. */
export function flushOutbox(): Promise<boolean> {
  sending ??= sendAll().finally(() => (sending = undefined))
  return sending
}

/** Puts a change in the queue, and tries at once. Never throws and never loses it. */
export async function sendOrKeep<Name extends WaitingName>(
  name: Name,
  input: Input<Name>,
): Promise<void> {
  keep([...waiting, { name, input: input as Record<string, unknown> }])
  await flushOutbox()
}

export function clearOutbox(): void {
  keep([])
}
