import type { AccessToken } from './access-token'
import { callWechat, WechatError, type WechatAccount } from './call'
import { outcomeOfErrcode, TOKEN_ERRCODES, type SendOutcome } from './send-outcome'

export interface SubscribeMessage {
  openid: string
  templateId: string
  /** A route of the app, without the leading slash. */
  page: string
  data: Record<string, { value: string }>
}

export type SendSubscribeMessage = (message: SubscribeMessage) => Promise<SendOutcome>

/** Before the send itself: no message was given to WeChat, whatever went wrong. */
function outcomeOfTokenFault(error: unknown): SendOutcome {
  if (!(error instanceof WechatError)) throw error
  const { fault, errcode } = error
  if (errcode === 45009) return { kind: 'pause', errcode, until: 'next-day' }
  if (errcode === 45011) return { kind: 'pause', errcode, until: 'next-minute' }
  if (fault === 'refused' && errcode !== null && errcode !== -1) {
    return { kind: 'failed', errcode, alert: true }
  }
  return { kind: 'retry', errcode }
}

/** Sends once; a refused token is fetched anew once, and only then is the send made again. */
export function createSendSubscribeMessage(
  account: WechatAccount,
  accessToken: AccessToken,
  {
    state = 'formal',
    timeoutMs,
  }: { state?: 'developer' | 'trial' | 'formal'; timeoutMs?: number } = {},
): SendSubscribeMessage {
  async function attempt(message: SubscribeMessage, isSecond: boolean): Promise<SendOutcome> {
    let token: string
    try {
      token = await accessToken.get()
    } catch (error) {
      return outcomeOfTokenFault(error)
    }
    try {
      const path = `/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`
      const { openid, templateId, page, data } = message
      const body = {
        touser: openid,
        template_id: templateId,
        page,
        data,
        miniprogram_state: state,
        lang: 'zh_CN',
      }
      await callWechat(account, 'POST', path, body, timeoutMs)
      return { kind: 'sent' }
    } catch (error) {
      if (!(error instanceof WechatError)) throw error
      if (error.fault === 'unsent') return { kind: 'retry', errcode: null }
      if (error.errcode === null) return { kind: 'unknown' }
      if (TOKEN_ERRCODES.has(error.errcode)) {
        accessToken.refused(token)
        if (!isSecond) return attempt(message, true)
      }
      return outcomeOfErrcode(error.errcode)
    }
  }
  return (message) => attempt(message, false)
}
