import type { Answer, Citation } from '../../../contract'
import { CLOSING, OPENING } from './document-entries'
import type { Accepts } from '../engine'
import type { Entry } from './entries'
import { keyOf } from './held-entries'
import { sortOf } from './sorts'

/** What a citation points to, among what can be found: a task, or a part of an attachment. */
export function keyCited({ documentId, taskId, place }: Citation): string | null {
  if (taskId !== undefined) return keyOf({ kind: 'task', id: taskId })
  const [, at = '', inside] =
    /^(?:section|attachment|closing):(\d+)(?:\.(\d+\.\d+))?$/.exec(place ?? '') ?? []
  if (at === '') return null
  const around = place?.startsWith('closing') ? CLOSING : OPENING
  return keyOf({
    kind: 'attachment',
    id: `${documentId}-a${at}-${inside?.replace('.', '-') ?? around}`,
  })
}

/** What an answer cites, as if it had been searched for. */
export function citedBy(
  entries: ReadonlyMap<string, Entry>,
  citations: Answer['citations'],
  accepts: Accepts,
) {
  const keys = citations.flatMap((citation) => keyCited(citation) ?? [])
  const ids = [...new Set(keys)].filter((key) => {
    const entry = entries.get(key)
    return entry !== undefined && accepts(key, sortOf(entry.kind))
  })
  return { ids, total: ids.length, matched: [] as string[] }
}
