import type { OfficialDocument, SearchReply } from '../../contract'
import type { Entry } from './entries/entries'
import { NO_FACETS } from './entries/filter'
import { termsOf } from './matching/normalise'
import { PAGE, replyOf } from './replies'
import { overEach, type Work } from './work'

/** Looking through a task takes as long as reading so many characters. */
const UNITS_OF_TASK = 64

/**
 * The tasks that hold some words just as typed, in the order of their documents, those with the words in their
 * title first: what can be told while the index is still being made. No answer, no sound, no slip.
 */
export function* findPlainly(
  documents: readonly OfficialDocument[],
  query: string,
): Work<SearchReply> {
  const words = query.trim().split(/\s+/)
  const titled: Entry[] = []
  const others: Entry[] = []
  let total = 0
  for (const { tasks } of documents) {
    yield* overEach(tasks, ({ id, no, headline, text }) => {
      if (words.every((word) => headline.includes(word) || text.includes(word))) {
        total += 1
        const kept = words.every((word) => headline.includes(word)) ? titled : others
        const entry = { units: '', section: '', text, facets: NO_FACETS, rank: 0 }
        if (kept.length < PAGE)
          kept.push({ kind: 'task', id, taskNo: no, title: headline, ...entry })
      }
      return UNITS_OF_TASK
    })
  }
  const entries = [...titled, ...others].slice(0, PAGE)
  const found = { entries, total, matched: termsOf(query) }
  const reply = replyOf(null, found, { offset: 0, limit: PAGE })
  return { ...reply, nextCursor: null, partial: true }
}
