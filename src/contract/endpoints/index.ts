import type * as v from 'valibot'
import { meEndpoints } from './me'
import { officialEndpoints } from './officials'
import { readingEndpoints } from './reading'
import { remindingEndpoints } from './reminding'
import { sessionEndpoints } from './session'

export { MOST_POSTS_AT_ONCE, RelatedPost, RelatedTask, Status } from './reading'

/** All that crosses the wire; each area has a file of its own. */
export const endpoints = {
  ...readingEndpoints,
  ...sessionEndpoints,
  ...meEndpoints,
  ...remindingEndpoints,
  ...officialEndpoints,
} as const

export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints
export type ReadName = {
  [Name in EndpointName]: Endpoints[Name]['method'] extends 'GET' ? Name : never
}[EndpointName]

type BodyInput<Body> = Body extends v.GenericSchema ? v.InferInput<Body> : unknown

/** What a caller gives: the fields of the path, of the query, and of the body. */
export type Input<Name extends EndpointName> = v.InferInput<Endpoints[Name]['params']> &
  v.InferInput<Endpoints[Name]['query']> &
  BodyInput<Endpoints[Name]['body']>
export type Reply<Name extends EndpointName> = v.InferOutput<Endpoints[Name]['reply']>
/** What a handler is given, once checked. */
export type Body<Name extends EndpointName> = Endpoints[Name]['body'] extends v.GenericSchema
  ? v.InferOutput<Endpoints[Name]['body']>
  : null
