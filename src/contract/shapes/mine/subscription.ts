import * as v from 'valibot'
import { Identifier } from '../../wire'

/** What a person follows: something with an id, or saved search words. */
export const SubscriptionTarget = v.union(
  [
    v.strictObject({
      kind: v.picklist(['theme', 'unit', 'task', 'series', 'channel']),
      id: Identifier,
    }),
    v.strictObject({
      kind: v.literal('words'),
      q: v.pipe(v.string(), v.trim(), v.minLength(1, '请写下要关注的字词'), v.maxLength(60)),
    }),
  ],
  '关注的对象格式不对',
)
export type SubscriptionTarget = v.InferOutput<typeof SubscriptionTarget>

/** `certain` only tells what surely concerns a unit; `all` adds what 相关 may mean. */
export const SubscriptionCertainty = v.picklist(['certain', 'all'])
export type SubscriptionCertainty = v.InferOutput<typeof SubscriptionCertainty>

/** 订阅 */
export const Subscription = v.object({
  id: v.string(),
  target: SubscriptionTarget,
  certainty: SubscriptionCertainty,
  paused: v.boolean(),
  /** 约每月 N 条, from what happened before. */
  forecastPerMonth: v.number(),
})
export type Subscription = v.InferOutput<typeof Subscription>

export const SubscriptionRequest = v.strictObject({
  target: SubscriptionTarget,
  certainty: v.optional(SubscriptionCertainty),
})

/** What a device kept while it had no session, to be joined with what the person already has. */
export const MergeRequest = v.strictObject({
  subscriptions: v.pipe(
    v.array(v.strictObject({ ...SubscriptionRequest.entries, paused: v.optional(v.boolean()) })),
    v.maxLength(500),
  ),
  favourites: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(2000)),
  readIds: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(5000)),
})
