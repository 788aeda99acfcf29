import * as v from 'valibot'
import { Instant } from '../../wire'

const code = v.pipe(v.string('缺少登录凭证'), v.minLength(1), v.maxLength(128))

/** How a device comes in: WeChat's code, nothing on the web, or another device's code (linkCode). */
export const SessionRequest = v.union(
  [
    v.strictObject({ platform: v.literal('weapp'), code }),
    v.strictObject({ platform: v.literal('h5') }),
    v.strictObject({ platform: v.picklist(['weapp', 'h5']), linkCode: code }),
  ],
  '应是 { platform: "weapp", code }、{ platform: "h5" } 或 { platform, linkCode }',
)

/** The token is shown once; the server keeps only its hash. */
export const SessionReply = v.object({ token: v.string(), expiresAt: Instant })

export const LinkReply = v.object({ code: v.string(), expiresAt: Instant })
