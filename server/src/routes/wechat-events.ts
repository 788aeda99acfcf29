import type { Context } from 'hono'
import { applyConsentEvents } from '../services/people/consents'
import { parseEventBody } from '../wechat/event-body'
import { decryptEvent, isSigned } from '../wechat/event-crypto'
import { consentEvents } from '../wechat/events'
import type { PlainRoutes } from '.'

const LONGEST = 256 * 1024
const PATH = '/v1/wechat/events'

/** The body in the clear; null where its signature does not hold. */
function readEvent(
  context: Context,
  text: string,
  { token, aesKey, appId }: { token: string; aesKey: string | null; appId: string | null },
) {
  const { timestamp = '', nonce = '', signature, msg_signature } = context.req.query()
  const body = parseEventBody(text)
  const encrypted = body?.Encrypt
  if (typeof encrypted === 'string') {
    if (aesKey === null || appId === null) return null
    // In secure mode `signature` is not of the body: only `msg_signature` counts.
    if (!isSigned(msg_signature, token, timestamp, nonce, encrypted)) return null
    const clear = decryptEvent(encrypted, aesKey, appId)
    return clear === null ? null : parseEventBody(clear)
  }
  // With a key set, WeChat encrypts: what comes in the clear is somebody else's.
  if (aesKey !== null) return null
  return isSigned(signature, token, timestamp, nonce) ? body : null
}

/** WeChat's address check, and what it posts (消息推送). Nothing of the content is logged. */
export const wechatEventRoutes: PlainRoutes = (app, runtime) => {
  const { token, aesKey, appId } = runtime.config.wechat

  app.get(PATH, (context) => {
    const { signature, timestamp = '', nonce = '', echostr = '' } = context.req.query()
    if (token === null) return context.text('not configured', 404)
    if (!isSigned(signature, token, timestamp, nonce)) return context.text('bad signature', 403)
    return context.text(echostr)
  })

  app.post(PATH, async (context) => {
    if (token === null) return context.text('not configured', 404)
    const text = await context.req.text()
    if (text.length > LONGEST) return context.text('too large', 413)
    const event = readEvent(context, text, { token, aesKey, appId })
    if (event === null) return context.text('bad signature', 403)
    await applyConsentEvents(runtime, consentEvents(event))
    return context.text('success')
  })
}
