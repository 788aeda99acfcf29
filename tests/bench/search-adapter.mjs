// Made to be tried from outside by plain Node, after `npm run build:bench` (docs/search.md).
import { aliases, createSearchEngine } from './dist/search.mjs'

export const name = '政务微门户'

let engine = createSearchEngine([])

/** `docs`: `{ id, title, units, section, text }`. */
export function build(docs) {
  engine = createSearchEngine(docs, aliases())
  return { query }
}

/** Ids of what was built last, the best first. */
export function query(q, limit = 20) {
  return engine.search(q, { limit })
}
