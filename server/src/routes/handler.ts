import type * as v from 'valibot'
import type { Body, EndpointName, Endpoints, Problem, Reply } from '../../../src/contract'
import type { Runtime } from '../runtime'

/** Who asks, where a session was given and is good. */
export interface Caller {
  personId: string
  /** Names the session, in logs and limits; no one comes in with it. */
  tokenHash: string
  platform: string
}

/** The input of a call, checked by the contract. */
export interface Call<Name extends EndpointName> {
  runtime: Runtime
  params: v.InferOutput<Endpoints[Name]['params']>
  query: v.InferOutput<Endpoints[Name]['query']>
  body: Body<Name>
  /** On endpoints that want a session; to read it on a public one is a programming error, and throws. */
  readonly caller: Caller
  /** Headers of the request, names in lower case. */
  header: (name: string) => string | undefined
  /** Where it came from, as limits count it. */
  address: string
}

/** A reply already written as JSON: what was published, not parsed again only to be written again. */
export class ReadyJson {
  constructor(readonly text: string) {}
}

/** Answers one endpoint; a `Problem`, returned or thrown as a `Refusal`, where it cannot. */
export type Handler<Name extends EndpointName> = (
  call: Call<Name>,
) => Promise<Reply<Name> | ReadyJson | Problem>

export type Handlers = { [Name in EndpointName]?: Handler<Name> }
