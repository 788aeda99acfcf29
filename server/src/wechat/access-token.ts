import * as v from 'valibot'
import { callWechat, WechatError, type WechatAccount } from './call'

/** Renewed this long before its end: WeChat keeps the old one good for the same five minutes. */
const RENEW_MS = 5 * 60_000

const TokenReply = v.object({
  access_token: v.pipe(v.string(), v.minLength(1), v.maxLength(1024)),
  expires_in: v.number(),
})

export interface AccessToken {
  get: () => Promise<string>
  /** `used` was refused: forgets it, unless another has taken its place already. */
  refused: (used: string) => void
}

/**
 * The token of stable_token in normal mode, kept in memory only: every process is given the same
 * one, so nothing needs to be shared. Callers that come while one is fetched wait for that one.
 */
export function createAccessToken(
  account: WechatAccount,
  now: () => number = Date.now,
): AccessToken {
  let kept: { token: string; renewAt: number } | null = null
  let underWay: Promise<string> | null = null

  async function fetchToken(): Promise<string> {
    const { appId, appSecret } = account
    if (appId === null || appSecret === null) throw new WechatError('unconfigured', null)
    const json = await callWechat(account, 'POST', '/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: appId,
      secret: appSecret,
    })
    const reply = v.safeParse(TokenReply, json)
    if (!reply.success) throw new WechatError('unclear', null)
    const { access_token: token, expires_in: seconds } = reply.output
    // What is left may be less than the five minutes: half of it then, and a second at least.
    const leftMs = seconds * 1000
    kept = { token, renewAt: now() + Math.max(1000, leftMs - Math.min(RENEW_MS, leftMs / 2)) }
    return token
  }

  return {
    get() {
      if (kept && now() < kept.renewAt) return Promise.resolve(kept.token)
      underWay ??= fetchToken().finally(() => {
        underWay = null
      })
      return underWay
    },
    refused(used) {
      if (kept?.token === used) kept = null
    },
  }
}

const shared = new Map<string, AccessToken>()

/** The one holder of this process for an account: sends and text checks use the same token. */
export function sharedAccessToken(account: WechatAccount): AccessToken {
  const key = `${account.apiBase} ${account.appId ?? ''}`
  const known = shared.get(key) ?? createAccessToken(account)
  shared.set(key, known)
  return known
}
