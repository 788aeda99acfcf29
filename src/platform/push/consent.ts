import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { create } from 'zustand'
import { endpoints, type PushTemplate } from '@/contract'
import { sendOrKeep } from '../api/outbox'
import { request } from '../api/request'
import { openSlot } from '../device/storage'

/** WeChat takes at most five, older versions three. */
const MOST_TEMPLATES = 3
const RESTING_MS = 24 * 3600 * 1000

interface ConsentState {
  /** Loaded beforehand: between the tap and WeChat's call there must be no waiting. */
  templates: PushTemplate[]
  vapidPublicKey: string | null
}
export const useConsentStore = create<ConsentState>()(() => ({
  templates: [],
  vapidPublicKey: null,
}))

let preparing: Promise<void> | undefined

/** Learns which templates there are. Quiet: without them following works as well. */
export function prepareConsent(): Promise<void> {
  preparing ??= request<'getPushConfig'>(endpoints.getPushConfig, {}).then(
    (config) => useConsentStore.setState(config),
    () => {
      preparing = undefined
    },
  )
  return preparing
}

/** Long-term and one-time ids may not be mixed (20002); long-term ones never run out, so they go first. */
export function templatesToAsk(templates: readonly PushTemplate[]): string[] {
  const longTerm = templates.filter((template) => template.longTerm)
  const chosen = longTerm.length > 0 ? longTerm : templates
  return [...new Set(chosen.map(({ id }) => id))].slice(0, MOST_TEMPLATES)
}

/** What WeChat says when it does not ask (wechat-facts, 30641), in words that a person can act on. */
const failures: Record<number, string> = {
  10002: '网络不好，没能询问推送授权',
  10003: '网络不好，推送授权没有提交',
  20004: '微信里的“接收通知”总开关已关闭，可在小程序设置中打开',
  20005: '推送暂不可用，消息仍会出现在“消息”里',
}

const errorCodeOf = (cause: unknown): number | null => {
  const parsed = v.safeParse(v.object({ errCode: v.number() }), cause)
  return parsed.success ? parsed.output.errCode : null
}

export type ConsentOutcome =
  | { kind: 'accepted'; count: number }
  | { kind: 'declined' }
  /** `words` null: nothing that a person could do anything about. */
  | { kind: 'failed'; words: string | null }
  /** There was nothing to ask, or it was asked lately. */
  | { kind: 'not-asked' }

/** Only answers about our templates, as given: `accept…`, `reject`, `ban`, `filter`, or what comes later. */
export function answersOf(reply: unknown, ids: readonly string[]): Record<string, string> {
  const fields = v.safeParse(v.record(v.string(), v.unknown()), reply)
  if (!fields.success) return {}
  return Object.fromEntries(
    ids.flatMap((id) => {
      const answer = fields.output[id]
      return typeof answer === 'string' ? [[id, answer.slice(0, 40)]] : []
    }),
  )
}

const asked = openSlot('consent-asked', v.number())
let counter = 0

async function ask(ids: string[]): Promise<ConsentOutcome> {
  try {
    const reply: unknown = await Taro.requestSubscribeMessage({ tmplIds: ids, entityIds: [] })
    const results = answersOf(reply, ids)
    counter += 1
    const requestId = `${Date.now().toString(36)}-${counter}-${Math.random().toString(36).slice(2, 10)}`
    if (Object.keys(results).length > 0) await sendOrKeep('recordConsents', { requestId, results })
    const count = Object.values(results).filter((answer) => answer.startsWith('accept')).length
    return count > 0 ? { kind: 'accepted', count } : { kind: 'declined' }
  } catch (cause) {
    return { kind: 'failed', words: failures[errorCodeOf(cause) ?? 0] ?? null }
  }
}

/**
 * Asks WeChat for leave to push. Must be called in the tap itself, before anything is awaited. Not
 * again within a day of the last time, unless `isWanted`: the person pressed a button for it. On the
 * web nothing is asked: there Taro answers with a success that nobody gave.
 */
export function askConsent({ isWanted = false } = {}): Promise<ConsentOutcome> {
  const ids = templatesToAsk(useConsentStore.getState().templates)
  // Either way: a clock that was years ahead when it was asked must not silence it for years.
  const isResting = Math.abs(Date.now() - (asked.read() ?? 0)) < RESTING_MS
  if (process.env.TARO_ENV !== 'weapp' || ids.length === 0 || (isResting && !isWanted)) {
    return Promise.resolve({ kind: 'not-asked' })
  }
  const answered = ask(ids)
  asked.write(Date.now())
  return answered
}
