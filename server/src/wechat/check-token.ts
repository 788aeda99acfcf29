import * as v from 'valibot'
import type { Config } from '../config'

const Answer = v.object({ access_token: v.string(), expires_in: v.number() })
const TIMEOUT_MS = 5_000
/** Renewed this long before its end (ms). */
const EARLY_MS = 300_000

const held = new Map<string, { token: string; until: number }>()

/**
 * WeChat's stable token, in memory only: whoever asks gets the same one until it ends, so that two
 * holders never take it from each other. `isStale`: WeChat no longer takes the one that is held.
 */
export async function checkToken(
  { apiBase, appId, appSecret }: Config['wechat'],
  isStale = false,
): Promise<string> {
  const key = `${apiBase} ${appId ?? ''}`
  const known = held.get(key)
  if (known && !isStale && known.until > Date.now()) return known.token
  const reply = await fetch(`${apiBase}/cgi-bin/stable_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const { access_token, expires_in } = v.parse(Answer, await reply.json())
  held.set(key, { token: access_token, until: Date.now() + expires_in * 1000 - EARLY_MS })
  return access_token
}
