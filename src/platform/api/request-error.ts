import type { Problem } from '@/contract'

export type FailureKind = 'offline' | 'timeout' | 'problem' | 'shape'

/** Why a request gave nothing to show, with words that a person can act on. */
export class RequestError extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly title: string,
    readonly advice: string,
    readonly problem: Problem | null = null,
  ) {
    super(`${title} ${advice}`)
    this.name = 'RequestError'
  }

  get isNotFound(): boolean {
    return this.problem?.status === 404 || this.problem?.status === 400
  }
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
  problem: (problem: Problem) =>
    new RequestError('problem', problem.title, problem.detail ?? '请稍后重试。', problem),
} as const
