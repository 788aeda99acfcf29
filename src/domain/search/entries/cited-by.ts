import type { Answer, Citation } from '../../../contract'
import { CLOSING, OPENING } from './document-entries'
import { keyOf } from './held-entries'

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

/** Keys of all that an answer cites, each once. */
export const citedBy = ({ citations }: Answer): string[] => [
  ...new Set(citations.flatMap((citation) => keyCited(citation) ?? [])),
]
