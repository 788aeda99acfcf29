import { randomUUID } from 'node:crypto'

const GIVEN = /^[\w-]{8,64}$/

/** A request id of the caller's, where it is one and not something else. */
export function requestIdOf(given: unknown): string {
  return typeof given === 'string' && GIVEN.test(given) ? given : randomUUID()
}
