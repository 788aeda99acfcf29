import * as v from 'valibot'
import { endpoints, SubscriptionCertainty, SubscriptionTarget, type Subscription } from '@/contract'
import { targetKey } from '@/domain/subscriptions'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import type { RequestError } from '@/platform/api/request-error'
import { hasSession } from '@/platform/api/session'
import { say } from '@/platform/device/feedback'
import { isSurelyOffline } from '@/platform/device/network'
import { openSlot } from '@/platform/device/storage'
import { FOLLOW_WAITS } from '../start'
import { placed, subscriptionOf, waitingFor, without } from '../subscription-list'

const Wait = v.object({
  target: SubscriptionTarget,
  certainty: v.optional(SubscriptionCertainty),
  /** False where it is to be let go. */
  isOn: v.boolean(),
})
export type FollowWait = v.InferOutput<typeof Wait>

const slot = openSlot(FOLLOW_WAITS, v.array(Wait))
/** Where no event will tell that it may be tried again (s). */
const AGAIN_S = 60

/** Each may be asked twice without harm: whether the first time went through, nobody may know. */
async function ask({ target, certainty, isOn }: FollowWait): Promise<Subscription | null> {
  const asked = certainty ? { certainty } : {}
  if (isOn) {
    return request<'createSubscription'>(endpoints.createSubscription, { target, ...asked })
  }
  if (!hasSession()) return null
  const reply = await request<'listSubscriptions'>(endpoints.listSubscriptions, {})
  const known = subscriptionOf(reply.subscriptions, target)
  if (known) await request<'deleteSubscription'>(endpoints.deleteSubscription, { id: known.id })
  return null
}

/** What was tapped without a network: the last word on each target, kept until the server has it. */
export class FollowWaits {
  private waits = slot.read() ?? []
  private sending: Promise<void> | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  /** `settle` takes what the server answered; null: it is not followed any more. */
  constructor(
    private readonly changed: () => void,
    private readonly settle: (target: SubscriptionTarget, answer: Subscription | null) => void,
  ) {
    slot.whenKeptElsewhere((kept) => {
      this.waits = kept ?? []
      changed()
    })
  }

  get all(): readonly FollowWait[] {
    return this.waits
  }

  of(target: SubscriptionTarget): FollowWait | undefined {
    return this.waits.find((one) => targetKey(one.target) === targetKey(target))
  }

  /** Keeps a change; `error`: why it was not answered, where it was asked for. */
  put(wait: FollowWait, error?: RequestError): void {
    const before = this.of(wait.target)
    this.write([...this.waits.filter((one) => one !== before), wait])
    if (error) this.later(error)
  }

  clear(): void {
    clearTimeout(this.timer)
    this.write([])
  }

  laidOver(shown: Subscription[]): Subscription[] {
    return this.waits.reduce((list, { target, certainty, isOn }) => {
      if (!isOn) return without(list, target)
      const one = subscriptionOf(list, target) ?? waitingFor(target)
      return placed(list, certainty ? { ...one, certainty } : one)
    }, shown)
  }

  /** Sends what waits, one after another. Never throws: what does not go through now waits on. */
  send(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => (this.sending = undefined))
    return this.sending
  }

  private async sendAll(): Promise<void> {
    for (let wait = this.waits[0]; wait; wait = this.waits[0]) {
      const sent = wait
      try {
        this.settle(sent.target, await ask(sent))
      } catch (cause) {
        const error = asRequestError(cause)
        if (error.isPassing) return this.later(error)
        say(`${error.title}，没有改动。${error.advice}`)
      }
      // A tap that came meanwhile has put another one in its place, which is sent next.
      this.write(this.waits.filter((one) => one !== sent))
    }
  }

  private later({ retryAfterS }: RequestError): void {
    clearTimeout(this.timer)
    // The network comes back with an event.
    if (isSurelyOffline()) return
    this.timer = setTimeout(() => void this.send(), (retryAfterS ?? AGAIN_S) * 1000)
  }

  private write(waits: FollowWait[]): void {
    this.waits = waits
    if (waits.length > 0) slot.write(waits)
    else slot.clear()
    this.changed()
  }
}
