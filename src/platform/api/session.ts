import Taro from '@tarojs/taro'
import * as v from 'valibot'
import type { Input } from '@/contract'
import { openSlot } from '../device/storage'

const Kept = v.object({ token: v.pipe(v.string(), v.minLength(1)), expiresAt: v.string() })
const slot = openSlot('session', Kept)

/** Held here too: a device whose storage is full still has a session until it is closed. */
let held: v.InferOutput<typeof Kept> | null = null

export function keepToken(session: v.InferOutput<typeof Kept>): void {
  held = session
  slot.write(session)
}

/**
 * The token of this device, or null where it has none. Whether it is still good is for the server to
 * say (401): a phone whose clock is years ahead would otherwise lose what it follows.
 */
export function keptToken(): string | null {
  return (held ?? slot.read())?.token ?? null
}

export function forgetToken(): void {
  held = null
  slot.clear()
}

/** What this device says to come in: WeChat's one-time code, or nothing on the web. */
export async function sessionRequest(): Promise<Input<'createSession'>> {
  if (process.env.TARO_ENV !== 'weapp' || __EMBEDDED__) return { platform: 'h5' }
  const { code } = await Taro.login()
  return { platform: 'weapp', code }
}

/** Whether this device ever came in: what is mine is not asked for before, so that a reader stays nobody. */
export function hasSession(): boolean {
  return keptToken() !== null
}
