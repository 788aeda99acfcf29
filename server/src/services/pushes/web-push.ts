import type { Agent } from 'node:https'
import webPush, { WebPushError } from 'web-push'
import type { SendOutcome } from '../../wechat/send-outcome'

export interface BrowserAddress {
  endpoint: string
  keys: { p256dh: string; auth: string }
}

export type SendWebPush = (address: BrowserAddress, payload: string) => Promise<SendOutcome>

/** The push services of browsers. A page may send any address here: nothing else is ever called. */
const HOSTS = [
  /^fcm\.googleapis\.com$/,
  /(?:^|\.)push\.services\.mozilla\.com$/,
  /(?:^|\.)push\.apple\.com$/,
  /(?:^|\.)notify\.windows\.com$/,
]

export function isPushService(endpoint: string): boolean {
  try {
    const { protocol, hostname, port } = new URL(endpoint)
    return protocol === 'https:' && port === '' && HOSTS.some((host) => host.test(hostname))
  } catch {
    return false
  }
}

const TTL_S = 24 * 3600
const TIMEOUT_MS = 10_000

/** A refusal is sure; whatever else breaks may have been accepted. */
export function outcomeOfStatus(status: number): SendOutcome {
  if (status === 404 || status === 410) return { kind: 'gone', errcode: status }
  if (status === 429) return { kind: 'retry', errcode: status }
  return status >= 400 && status < 500
    ? { kind: 'failed', errcode: status, alert: status === 401 || status === 403 }
    : { kind: 'unknown' }
}

/** `agent`: another way to the push services, such as a proxy's. */
export function createSendWebPush(
  vapidDetails: { subject: string; publicKey: string; privateKey: string },
  { agent }: { agent?: Agent } = {},
): SendWebPush {
  return async (address, payload) => {
    try {
      await webPush.sendNotification(address, payload, {
        vapidDetails,
        TTL: TTL_S,
        timeout: TIMEOUT_MS,
        ...(agent ? { agent } : {}),
      })
      return { kind: 'sent' }
    } catch (error) {
      return error instanceof WebPushError ? outcomeOfStatus(error.statusCode) : { kind: 'unknown' }
    }
  }
}
