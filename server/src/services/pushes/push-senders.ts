import type { Config } from '../../config'
import { sharedAccessToken } from '../../wechat/access-token'
import {
  createSendSubscribeMessage,
  type SendSubscribeMessage,
} from '../../wechat/send-subscribe-message'
import { createSendWebPush, type SendWebPush } from './web-push'

/** The ways to a person; a test puts its own in their place. */
export interface Senders {
  wechat: SendSubscribeMessage
  /** Null where no VAPID keys are set. */
  web: SendWebPush | null
}

export function createSenders({ wechat, vapid }: Config, timeoutMs?: number): Senders {
  const { state } = wechat
  return {
    wechat: createSendSubscribeMessage(wechat, sharedAccessToken(wechat), {
      state,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    }),
    web: vapid ? createSendWebPush(vapid) : null,
  }
}
