import type { Problem } from '../../../src/contract'

/** A `Problem` thrown from the depth of a service or a transaction, which it rolls back. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title)
  }
}

/** Faults of the way to the database, as `pg` and Node name them: they pass. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
  '57014',
])
const AWAY_WORDS =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|not queryable|is closed|been destroyed/i

export function isDatabaseAway(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if ('code' in cause && typeof cause.code === 'string' && AWAY.has(cause.code)) return true
  if (cause instanceof AggregateError) return cause.errors.some(isDatabaseAway)
  return AWAY_WORDS.test(cause.message)
}
