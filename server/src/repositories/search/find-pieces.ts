import { sql, type RawBuilder } from 'kysely'
import type { SearchFilter } from '../../../../src/contract'
import {
  CUT,
  DENSITY,
  EARLY,
  MOST_DENSE,
  WEIGHTS,
  wholeNumber,
  type Variant,
} from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import { gramsOf } from './grams'

const FIELDS = ['title', 'units', 'section', 'body'] as const

export type Condition = RawBuilder<unknown>

export const hasAll = (text: string): Condition =>
  sql`piece.grams @> ${[...new Set(gramsOf(text))]}::text[]`

export const holds = (text: string): Condition =>
  sql`(${sql.join(
    FIELDS.map((field) => sql`strpos(piece.${sql.ref(field)}, ${text}) > 0`),
    sql` or `,
  )})`

/** Where a string first stands in a field, from 1 on; 0 where it does not. */
const firstPlace = (field: string, text: string): Condition =>
  sql`strpos(piece.${sql.ref(field)}, ${text})`

/** `firstPlace` of a string whose numbers do not go on beyond its edges. */
function firstWhole(field: string, text: string): Condition {
  const before = /^\d/.test(text) ? '(?<![0-9.])' : ''
  const after = /\d$/.test(text) ? '(?![0-9.])' : ''
  const pattern = `${before}${text.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')}${after}`
  return sql`regexp_instr(piece.${sql.ref(field)}, ${pattern})`
}

/** What the best place of a string is worth: as `scoreAt` of the engine says. Null where it stands nowhere. */
function bestPlace({ text, worth }: Variant): Condition {
  const placesBy = (first: typeof firstPlace, value: number) =>
    FIELDS.map(
      (field, at) =>
        sql`${(WEIGHTS[at] ?? 1) * value}::float8 * (1 + 0.5 / (1 +
          (nullif(${first(field, text)}, 0) - 1) / ${EARLY}::float8))`,
    )
  const places = /^\d|\d$/.test(text)
    ? [...placesBy(firstWhole, worth), ...placesBy(firstPlace, worth * CUT)]
    : placesBy(firstPlace, worth)
  return sql`greatest(${sql.join(places)})`
}

const timesIn = ({ text }: Variant): Condition =>
  sql`(${sql.join(
    FIELDS.map((field) => {
      const own = sql`piece.${sql.ref(field)}`
      return sql`(length(${own}) - length(replace(${own}, ${text}, '')))`
    }),
    sql` + `,
  )}) / ${[...text].length}`

/** What a term is worth: its best place, and a little for each other one. */
function worthOf(variants: readonly Variant[]): Condition {
  const times = sql.join(variants.map(timesIn), sql` + `)
  return sql`greatest(${sql.join(variants.map(bestPlace))})
    + ${DENSITY}::float8 * (least(${times}, ${MOST_DENSE + 1}) - 1)`
}

/** What a filter leaves in, as `isLeft` of the domain says. */
export function filtered(filter: SearchFilter, until: string | undefined): Condition[] {
  const { kind, document, theme, unit, certainty, channel, hasTarget, dueFrom, dueTo } = filter
  const all: Condition[] = [sql`piece.is_shown`]
  if (until !== undefined) {
    all.push(sql`(piece.published_at is null or piece.published_at <= ${until})`)
  }
  if (kind !== undefined) all.push(sql`piece.kind = ${kind}`)
  if (document !== undefined) {
    // A unit's piece stands under each document that names it; a post cites one.
    all.push(sql`(piece.document_id = ${document} or (piece.kind = 'unit' and exists (
      select 1 from search_pieces other
      where other.key = piece.key and other.source = ${`document:${document}`})))`)
  }
  if (theme !== undefined) all.push(sql`piece.theme_ids @> ${[theme]}::text[]`)
  if (channel !== undefined) all.push(sql`piece.channel = ${channel}`)
  if (hasTarget === 'true') all.push(sql`piece.has_target`)
  if (hasTarget === 'false') all.push(sql`piece.kind = 'task' and not piece.has_target`)
  if (dueFrom !== undefined) all.push(sql`piece.due_on >= ${dueFrom}`)
  if (dueTo !== undefined) all.push(sql`piece.due_on <= ${dueTo}`)
  if (unit !== undefined || certainty !== undefined) {
    const holds = (ids: Condition) =>
      unit === undefined ? sql`cardinality(${ids}) > 0` : sql`${ids} @> ${[unit]}::text[]`
    const certain = holds(sql`piece.certain`)
    const possible = holds(sql`piece.possible`)
    if (certainty === 'certain') all.push(certain)
    else if (certainty === 'possible') all.push(possible)
    else all.push(sql`(${certain} or ${possible})`)
  }
  return all
}

/** As `isWholeNumberIn` of the domain says. */
const hasWhole = (digit: string): Condition =>
  sql`concat_ws(' | ', piece.title, piece.section, piece.body) ~ ${wholeNumber(digit)}`

export interface PiecesPage extends SearchFilter {
  /** Only what has this digit as a number of its own. */
  digit?: string | null
  /** Keys that are left out. */
  without?: readonly string[]
  until?: string
  offset: number
  limit: number
}

export const both = (all: readonly Condition[]): Condition => sql.join([...all], sql` and `)

/** JSON of the entries that hold every term, the best first, and how many there are in all. */
export async function findPieces(
  db: Db,
  terms: readonly (readonly Variant[])[],
  { offset, limit, until, digit, without = [], ...filter }: PiecesPage,
): Promise<{ entries: string[]; total: number; kinds: Map<string, number> }> {
  const held = terms.map(
    (variants) =>
      sql`(${sql.join(
        variants.map(({ text }) => hasAll(text)),
        sql` or `,
      )})`,
  )
  const left = [
    ...filtered(filter, until),
    ...(digit ? [hasWhole(digit)] : []),
    ...(without.length > 0 ? [sql`piece.key <> all(${[...without]}::text[])`] : []),
  ]
  const all = sql`from found where ${both(terms.map((_, at) => sql`${sql.ref(`t${at}`)} is not null`))}`
  const worths = terms.map((variants, at) => sql`${worthOf(variants)} as ${sql.ref(`t${at}`)}`)
  const named = terms.map((_, at) => sql.ref(`t${at}`))
  const { rows } = await sql<{ entry: string | null; kinds: Record<string, number> | null }>`
    with found as materialized (
      select piece.source, piece.key, piece.kind, piece.rank, ${sql.join(worths)}
      from search_pieces piece
      where ${both([...left, ...held])}
    ), page as (
      select source, key, rank, ${sql.join(named, sql` + `)} as score
      ${all}
      order by score desc, rank, key collate "C"
      limit ${limit} offset ${offset}
    )
    select piece.entry, (
      select json_object_agg(kind, pieces) from (
        select kind, count(*) as pieces ${all} group by kind
      ) as counted
    ) as kinds
    from (select 1) as one
    left join page on true
    left join search_pieces piece on piece.source = page.source and piece.key = page.key
    order by page.score desc, page.rank, page.key collate "C"`.execute(db)
  const kinds = new Map(Object.entries(rows[0]?.kinds ?? {}))
  return {
    entries: rows.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    total: [...kinds.values()].reduce((sum, pieces) => sum + pieces, 0),
    kinds,
  }
}
