import { problems, type EndpointName, type Matched, type Problem } from '../../src/contract'
import { feedHandlers } from './feed'
import type { EmbeddedState, HandlerInput, Handlers } from './handler'
import { officialHandlers } from './officials'
import { meHandlers } from './me'
import { readingHandlers } from './reading'
import { searchHandlers } from './search'

/** Every endpoint of the embedded API; each area has a file of its own. */
const handlers: Handlers = {
  ...readingHandlers,
  ...feedHandlers,
  ...searchHandlers,
  ...officialHandlers,
  ...meHandlers,
}

/** What each endpoint answers; a `Problem` where it cannot. Input was checked by the contract. */
export function answer(
  name: EndpointName,
  input: Pick<Matched, 'params' | 'query' | 'body'> & { headers: Record<string, string> },
  state: EmbeddedState,
): object | Problem {
  // The registry is keyed by endpoint name, and the contract has checked the input of that endpoint.
  const handler = handlers[name] as
    ((input: HandlerInput<EndpointName>, state: EmbeddedState) => object) | undefined
  return handler ? handler(input as HandlerInput<EndpointName>, state) : problems.notImplemented()
}
