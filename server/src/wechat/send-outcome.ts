/** What became of one attempt, and so what follows. */
export type SendOutcome =
  | { kind: 'sent' }
  /** Surely not accepted, and worth another try later. */
  | { kind: 'retry'; errcode: number | null }
  /** Surely not accepted; the whole queue rests till then, and this one tries again after it. */
  | { kind: 'pause'; errcode: number; until: 'next-minute' | 'next-day' }
  /** No leave left, whatever the ledger says: it is set to zero. */
  | { kind: 'no-consent'; errcode: number }
  /** The openid is none of this app's: nothing will ever reach it. */
  | { kind: 'gone'; errcode: number }
  /** Refused for good. `alert`: the same awaits every message until somebody acts. */
  | { kind: 'failed'; errcode: number; alert: boolean }
  /** It may have been accepted: never sent again. The inbox has it. */
  | { kind: 'unknown' }

export const TOKEN_ERRCODES = new Set([40001, 40014, 42001])

/** Each code's action (docs: 发送订阅消息, 错误码). A code that is not known was refused: no retry. */
export function outcomeOfErrcode(errcode: number): SendOutcome {
  switch (errcode) {
    case -1:
    case 43108:
    // A token refused twice in a row: WeChat, or another process that forces refreshes, is at odds.
    case 40001:
    case 40014:
    case 42001:
      return { kind: 'retry', errcode }
    case 45011:
      return { kind: 'pause', errcode, until: 'next-minute' }
    case 45009:
      return { kind: 'pause', errcode, until: 'next-day' }
    case 43101:
      return { kind: 'no-consent', errcode }
    case 40003:
      return { kind: 'gone', errcode }
    case 47003:
    case 45168:
      return { kind: 'failed', errcode, alert: false }
    default:
      // 40037 template, 41030 page, 43107 ability banned, 40125 secret, 40164 address, …
      return { kind: 'failed', errcode, alert: true }
  }
}
