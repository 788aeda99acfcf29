import * as v from 'valibot'
import type { Config } from '../config'

const Answer = v.object({ openid: v.pipe(v.string(), v.minLength(1)) })
const Fault = v.object({ errcode: v.number() })
/** 40029 code is not good, 40163 was used, 40226 belongs to a person at risk. */
const BAD_CODE = new Set([40029, 40163, 40226])
const TIMEOUT_MS = 5_000

/** The openid behind a mini-program's one-time code; `refused` for a bad code, `away` for all else. */
export type CodeToSession =
  { openid: string } | { failure: 'refused' | 'away' | 'unconfigured'; errcode?: number }

/** WeChat's code2Session. The session_key is never read; neither it nor the openid goes into a log. */
export async function codeToSession(
  { apiBase, appId, appSecret }: Config['wechat'],
  code: string,
): Promise<CodeToSession> {
  if (appId === null || appSecret === null) return { failure: 'unconfigured' }
  const query = new URLSearchParams({
    appid: appId,
    secret: appSecret,
    js_code: code,
    grant_type: 'authorization_code',
  })
  try {
    const reply = await fetch(`${apiBase}/sns/jscode2session?${query}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const json: unknown = await reply.json()
    const answer = v.safeParse(Answer, json)
    if (answer.success) return { openid: answer.output.openid }
    const fault = v.safeParse(Fault, json)
    if (!fault.success) return { failure: 'away' }
    const { errcode } = fault.output
    return { failure: BAD_CODE.has(errcode) ? 'refused' : 'away', errcode }
  } catch {
    // Its words may hold the address, and the address holds the secret.
    return { failure: 'away' }
  }
}
