import type { Answer } from '../../../contract'
import type { Entry } from './entries'
import { keyOf } from './held-entries'

/** What an answer cites, as if it had been searched for. */
export function citedBy(
  entries: ReadonlyMap<string, Entry>,
  citations: Answer['citations'],
  accepts: (key: string) => boolean,
) {
  const cited = citations.flatMap(({ documentId, taskNo, quote }) =>
    [...entries.values()].filter(
      ({ kind, id, taskNo: no, text }) =>
        id.startsWith(`${documentId}-`) &&
        ((kind === 'task' && no !== undefined && no === taskNo) ||
          (kind === 'attachment' && text.includes(quote))),
    ),
  )
  const ids = [...new Set(cited.map(keyOf))].filter(accepts)
  return { ids, total: ids.length, matched: [] as string[] }
}
