import type { Body, EndpointName, Matched, Problem, Reply } from '../../src/contract'
import type { OfficialsState } from './officials-state'

/** What the embedded API remembers between calls. */
export interface EmbeddedState {
  today: string
  officials: OfficialsState
}

/** The input of a call, checked by the contract. */
export interface HandlerInput<Name extends EndpointName> extends Pick<Matched, 'params' | 'query'> {
  body: Body<Name>
  /** Names in lower case. */
  headers: Record<string, string>
}

/** Answers one endpoint; a `Problem` where it cannot. */
export type Handler<Name extends EndpointName> = (
  input: HandlerInput<Name>,
  state: EmbeddedState,
) => Reply<Name> | Problem

export type Handlers = { [Name in EndpointName]?: Handler<Name> }
