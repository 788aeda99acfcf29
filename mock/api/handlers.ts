import { problems, type EndpointName, type Matched, type Problem } from '../../src/contract'
import { feedHandlers } from './feed'
import type { EmbeddedState, HandlerInput, Handlers } from './handler'
import { officialHandlers } from './officials'
import { meHandlers } from './me'
import { readingHandlers } from './reading'

/** What the app asks at its start, and what costs little; each area has a file of its own. */
const handlers: Handlers = {
  ...readingHandlers,
  ...feedHandlers,
  ...officialHandlers,
  ...meHandlers,
}

const searching = async (): Promise<Handlers> => (await import('./search')).searchHandlers

/** What brings the search engine along, or a part of it: the home screen must not load it. */
const laterHandlers: { [Name in EndpointName]?: () => Promise<Handlers> } = {
  getTask: async () => (await import('./task')).taskHandlers,
  getPost: async () => (await import('./post')).postHandlers,
  listPosts: async () => (await import('./post')).postHandlers,
  search: searching,
  suggest: searching,
}

/** What each endpoint answers; a `Problem` where it cannot. Input was checked by the contract. */
export async function answer(
  name: EndpointName,
  input: Pick<Matched, 'params' | 'query' | 'body'> & { headers: Record<string, string> },
  state: EmbeddedState,
): Promise<object | Problem> {
  // The registry is keyed by endpoint name, and the contract has checked the input of that endpoint.
  const found = handlers[name] ?? (await laterHandlers[name]?.())?.[name]
  const handler = found as
    ((input: HandlerInput<EndpointName>, state: EmbeddedState) => object) | undefined
  return handler ? handler(input as HandlerInput<EndpointName>, state) : problems.notImplemented()
}
