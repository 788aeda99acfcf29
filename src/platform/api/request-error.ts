import type { Problem } from '@/contract'

export type FailureKind = 'offline' | 'timeout' | 'problem' | 'shape'

/** Why a request gave nothing to show, with words that a person can act on. */
export class RequestError extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly title: string,
    readonly advice: string,
    readonly problem: Problem | null = null,
    /** How long the server asks to wait (s); null where it does not say. */
    readonly retryAfterS: number | null = null,
  ) {
    super(`${title} ${advice}`)
    this.name = 'RequestError'
  }

  /** Nothing was wrong with what was asked: the same may well go through later. */
  get isPassing(): boolean {
    const status = this.problem?.status ?? 0
    return this.kind === 'offline' || this.kind === 'timeout' || status >= 500 || status === 429
  }

  get isNotFound(): boolean {
    return this.problem?.status === 404 || this.problem?.status === 400
  }
}

/** 约1分钟后, as near as a reader wants to know it. */
function inWords(seconds: number): string {
  return seconds > 45 ? `约${Math.ceil(seconds / 60)}分钟后` : `约${Math.ceil(seconds)}秒后`
}

/** The same, in words that tell that nothing need be done. */
export function retriedByItself(error: RequestError): RequestError {
  const { kind, title, problem, retryAfterS } = error
  if (retryAfterS === null) return error
  return new RequestError(kind, title, `${inWords(retryAfterS)}自动重试。`, problem, retryAfterS)
}

export const failures = {
  offline: () =>
    new RequestError('offline', '连不上网络', '请检查网络后重试；看过的内容仍可打开。'),
  timeout: () => new RequestError('timeout', '等了很久没有回应', '网络较慢，请稍后重试。'),
  shape: () =>
    new RequestError(
      'shape',
      '收到的内容无法识别',
      '可能是网络被拦截，或版本过旧。请重试或更新版本。',
    ),
  problem: (problem: Problem, retryAfterS: number | null = null) =>
    new RequestError(
      'problem',
      problem.title,
      retryAfterS === null ? (problem.detail ?? '请稍后重试。') : `请${inWords(retryAfterS)}再试。`,
      problem,
      retryAfterS,
    ),
} as const
