import type { FakeLedger } from './ledger'
import type { FakeTokens } from './tokens'

/** What goes wrong with the next sends, one after another. */
export type Fault =
  /** Never answers, and nothing was accepted. */
  | 'timeout-before'
  /** Accepted, but no answer comes. */
  | 'timeout-after'
  /** Accepted, then the connection breaks. */
  | 'drop-after'
  | 'drop-before'
  /** A gateway's page; accepted or not, one cannot know. */
  | '500'
  | 'slow'
  | { errcode: number }

export interface Accepted {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}

export interface FakeWechat {
  url: string
  appId: string
  appSecret: string
  ledger: FakeLedger
  tokens: FakeTokens
  /** Every message that WeChat took, in order. */
  accepted: Accepted[]
  /** Sends asked for, whatever became of them. */
  sends: () => number
  /** Two sends to one openid at the same time (43108) that were seen. */
  concurrent: () => number
  issueCode: (openid: string) => string
  /** The next sends fail so. */
  failNext: (...faults: Fault[]) => void
  /** A fault for each send, by its number; undefined for none. */
  failBy: (choose: (send: number) => Fault | undefined) => void
  /** 45009 after so many accepted in a day of its clock. */
  setDailyQuota: (count: number) => void
  setMinuteQuota: (count: number) => void
  /** Moves its clock ahead of ours (or behind). */
  skew: (ms: number) => void
  setDelay: (ms: number) => void
  close: () => Promise<void>
}
