import * as v from 'valibot'
import { sharedAccessToken } from './access-token'
import { callWechat, WechatError, type WechatAccount } from './call'
import { TOKEN_ERRCODES } from './send-outcome'

const Answer = v.object({ result: v.object({ suggest: v.string() }) })
const TIMEOUT_MS = 5_000
/** WeChat's limit for one text. */
const LONGEST = 2_500
/** 2: comment. */
const SCENE = 2

export type TextCheck = 'pass' | 'risky' | 'away'

/** WeChat's word on one text. A refused token is fetched anew, once. */
async function ask(
  account: WechatAccount,
  openid: string,
  content: string,
  isSecond = false,
): Promise<string> {
  const accessToken = sharedAccessToken(account)
  const token = await accessToken.get()
  const path = `/wxa/msg_sec_check?access_token=${encodeURIComponent(token)}`
  const body = { content, version: 2, scene: SCENE, openid }
  try {
    return v.parse(Answer, await callWechat(account, 'POST', path, body, TIMEOUT_MS)).result.suggest
  } catch (error) {
    const errcode = error instanceof WechatError ? error.errcode : null
    if (errcode === null || !TOKEN_ERRCODES.has(errcode)) throw error
    accessToken.refused(token)
    if (isSecond) throw error
    return ask(account, openid, content, true)
  }
}

/** WeChat's msg_sec_check: `review` is not a pass. Neither words nor openid go into a log. */
export async function checkWithWechat(
  account: WechatAccount,
  openid: string,
  text: string,
): Promise<TextCheck> {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${LONGEST}}`, 'g')) ?? []
  try {
    for (const piece of pieces) {
      if ((await ask(account, openid, piece)) !== 'pass') return 'risky'
    }
    return 'pass'
  } catch {
    return 'away'
  }
}
