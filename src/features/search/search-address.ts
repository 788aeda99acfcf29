import * as v from 'valibot'
import { Identifier, type SearchFilter } from '@/contract'
import { routes, type Route } from '@/platform/navigation/routes'

/** What is mangled in an address is as if it were not said: the search is there all the same. */
const said = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.fallback(v.optional(schema), undefined))

const Day = v.pipe(v.string(), v.regex(/^(?:19|20)\d{2}-\d{2}-\d{2}$/))

/** The words of `GET /v1/search`. */
export const SearchAddress = v.object({
  q: v.optional(v.string(), ''),
  kind: said(v.picklist(['task', 'attachment', 'theme', 'unit', 'post', 'document'])),
  document: said(Identifier),
  theme: said(Identifier),
  unit: said(Identifier),
  certainty: said(v.picklist(['certain', 'possible'])),
  hasTarget: said(v.literal('true')),
  dueFrom: said(Day),
  dueTo: said(Day),
  channel: said(v.picklist(['release', 'reading', 'data', 'service'])),
})

/** What is searched for by an address; all, where that is mangled. */
export function shownBy(address: v.InferOutput<typeof SearchAddress> | null): {
  q: string
  filter: SearchFilter
} {
  const { q = '', ...filter } = address ?? {}
  return { q, filter }
}

/** The address of a search: a reload, and who is sent it, find the same. */
export function addressOf(q: string, filter: SearchFilter): Route {
  return routes.search(q.trim() === '' ? undefined : q.trim(), filter)
}
