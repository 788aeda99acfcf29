import * as v from 'valibot'

/**
 * One declaration for each endpoint. The client's typed calls, the embedded API, the server's
 * validation and docs/openapi.json all come from it.
 */
export interface Endpoint<
  Params extends v.GenericSchema = v.GenericSchema,
  Query extends v.GenericSchema = v.GenericSchema,
  Body extends v.GenericSchema | null = v.GenericSchema | null,
  Reply extends v.GenericSchema = v.GenericSchema,
> {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** `:name` stands for a field of `params`. */
  readonly path: string
  readonly summary: string
  /** `session`: wants `Authorization: Bearer …`, and answers 401 without. `none`: anyone, no log-in. */
  readonly auth: 'none' | 'session'
  readonly params: Params
  readonly query: Query
  /** JSON of the request; null where there is none. */
  readonly body: Body
  readonly reply: Reply
  /** Statuses that it may answer with besides 200. */
  readonly errors: readonly number[]
}

interface ReadShapes<P extends v.ObjectEntries, Q extends v.ObjectEntries, R> {
  params?: P
  query?: Q
  reply: R
  errors?: readonly number[]
  auth?: 'none' | 'session'
}

/** A GET. */
export function read<
  P extends v.ObjectEntries,
  Q extends v.ObjectEntries,
  R extends v.GenericSchema,
>(name: string, path: string, summary: string, shapes: ReadShapes<P, Q, R>) {
  return {
    name,
    method: 'GET' as const,
    path,
    summary,
    auth: shapes.auth ?? ('none' as const),
    params: v.strictObject((shapes.params ?? {}) as P),
    query: v.strictObject((shapes.query ?? {}) as Q),
    body: null,
    reply: shapes.reply,
    errors: shapes.errors ?? [],
  }
}

interface WriteShapes<P extends v.ObjectEntries, B, R> {
  params?: P
  body: B
  reply: R
  errors?: readonly number[]
  auth?: 'none' | 'session'
}

/** A change; a session is wanted unless said otherwise. What it takes is in the path and the body. */
export function write<
  P extends v.ObjectEntries,
  B extends v.GenericSchema | null,
  R extends v.GenericSchema,
>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  name: string,
  path: string,
  summary: string,
  shapes: WriteShapes<P, B, R>,
) {
  return {
    name,
    method,
    path,
    summary,
    auth: shapes.auth ?? ('session' as const),
    params: v.strictObject((shapes.params ?? {}) as P),
    query: v.strictObject({}),
    body: shapes.body,
    reply: shapes.reply,
    errors: shapes.errors ?? [400, 401],
  }
}

/** A change that has nothing to tell but that it was made. */
export const Done = v.object({ done: v.literal(true) })

export const cursor = v.optional(v.pipe(v.string(), v.maxLength(200, '翻页标记太长')))

const LARGEST_PAGE = 100
const PAGE_SIZE = `应是 1 到 ${LARGEST_PAGE} 的整数`

/** Page size; numbers come as text in a query string. */
export const limit = v.optional(
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,3}$/, PAGE_SIZE))], PAGE_SIZE),
    v.transform(Number),
    v.integer(PAGE_SIZE),
    v.minValue(1, PAGE_SIZE),
    v.maxValue(LARGEST_PAGE, PAGE_SIZE),
  ),
)
