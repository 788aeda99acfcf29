import * as v from 'valibot'
import type { Config } from '../config'
import { checkToken } from './check-token'

const Answer = v.object({
  errcode: v.optional(v.number(), 0),
  result: v.optional(v.object({ suggest: v.string() })),
})
const TIMEOUT_MS = 5_000
/** WeChat's limit for one text. */
const LONGEST = 2_500
/** 2: comment. */
const SCENE = 2
const STALE_TOKEN = new Set([40001, 40014, 42001])

export type TextCheck = 'pass' | 'risky' | 'away'

async function ask(base: string, token: string, openid: string, content: string) {
  const reply = await fetch(`${base}/wxa/msg_sec_check?access_token=${encodeURIComponent(token)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ content, version: 2, scene: SCENE, openid }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  return v.parse(Answer, await reply.json())
}

/** WeChat's msg_sec_check: `review` is not a pass. Neither words nor openid go into a log. */
export async function checkWithWechat(
  wechat: Config['wechat'],
  openid: string,
  text: string,
): Promise<TextCheck> {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${LONGEST}}`, 'g')) ?? []
  try {
    for (const piece of pieces) {
      let answer = await ask(wechat.apiBase, await checkToken(wechat), openid, piece)
      if (STALE_TOKEN.has(answer.errcode)) {
        answer = await ask(wechat.apiBase, await checkToken(wechat, true), openid, piece)
      }
      if (answer.errcode !== 0 || !answer.result) return 'away'
      if (answer.result.suggest !== 'pass') return 'risky'
    }
    return 'pass'
  } catch {
    // Its words may hold the address, and the address holds the token.
    return 'away'
  }
}
