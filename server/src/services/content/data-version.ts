import { createHash } from 'node:crypto'

/** Names what is published now: the same content has the same name on every server. */
export function dataVersionOf(summaries: readonly string[]): string {
  return createHash('sha256').update(summaries.join('\n')).digest('hex').slice(0, 16)
}
