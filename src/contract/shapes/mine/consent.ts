import * as v from 'valibot'
import { listOf } from '../../wire'
import { InboxKind } from './inbox'

export const PushTemplate = v.object({ id: v.string(), kind: InboxKind, longTerm: v.boolean() })
export type PushTemplate = v.InferOutput<typeof PushTemplate>

export const PushConfig = v.object({
  templates: listOf(PushTemplate),
  vapidPublicKey: v.optional(v.nullable(v.string()), null),
})

/** What WeChat answered for each template; anything that starts with `accept` is leave to push. */
export const ConsentRequest = v.strictObject({
  requestId: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  results: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(v.string(), v.maxLength(40))),
    v.check((results) => Object.keys(results).length <= 5, '一次最多 5 个模板'),
  ),
})

/** 订阅消息授权: pushes left for a template; null means that it never runs out. */
export const ConsentLedger = v.object({
  ledger: listOf(v.object({ templateId: v.string(), remaining: v.nullable(v.number()) })),
})

/** A browser's push address (Push API), https only. */
export const WebPushRequest = v.strictObject({
  endpoint: v.pipe(v.string(), v.url(), v.startsWith('https://'), v.maxLength(1000)),
  keys: v.strictObject({
    p256dh: v.pipe(v.string(), v.maxLength(200)),
    auth: v.pipe(v.string(), v.maxLength(100)),
  }),
})
