import { Done, write } from '../endpoint'
import { LinkReply, SessionReply, SessionRequest } from '../shapes/mine/session'

export const sessionEndpoints = {
  createSession: write('POST', 'createSession', '/v1/session', '开始会话（微信或网页）', {
    auth: 'none',
    body: SessionRequest,
    reply: SessionReply,
    errors: [400, 401, 429, 503],
  }),
  linkSession: write('POST', 'linkSession', '/v1/session/link', '生成连接另一台设备的短码', {
    body: null,
    reply: LinkReply,
    errors: [401],
  }),
  endSession: write('DELETE', 'endSession', '/v1/session', '结束本设备的会话', {
    body: null,
    reply: Done,
    errors: [401],
  }),
} as const
