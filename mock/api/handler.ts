import type { Body, EndpointName, Matched, Problem, Reply } from '../../src/contract'
import type { Run } from './run'
import type { OfficialsState } from './officials/state'
import type { Mine } from './me/mine'

/** What the embedded API remembers between calls. */
export interface EmbeddedState {
  today: string
  officials: OfficialsState
  /** What belongs to the person of this device; handlers change it in place. */
  mine: Mine
  /** The session that asks; null where none is wanted. */
  token: string | null
  /** An instant of `today`: the demonstration date at the hour of the clock. */
  now: () => string
  /** False once nobody waits for the reply of the call at hand. */
  isWanted: () => boolean
  run: Run
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
) => Reply<Name> | Problem | Promise<Reply<Name> | Problem>

export type Handlers = { [Name in EndpointName]?: Handler<Name> }
