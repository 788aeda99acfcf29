import { problems, type EndpointName, type Matched, type Problem } from '../../../src/contract'
import { handlers } from '../routes'
import type { Call, Caller, Handler, ReadyJson } from '../routes/handler'
import type { Runtime } from '../runtime'
import { Refusal } from './refusal'

export type Answer = object | ReadyJson | Problem

export const isRefusal = (answer: Answer): answer is Problem =>
  'status' in answer && 'title' in answer && typeof answer.status === 'number'

const notImplemented: Handler<EndpointName> = () => Promise.resolve(problems.notImplemented())

function handlerOf(name: EndpointName): Handler<EndpointName> {
  // The registry is keyed by endpoint name, and the contract has checked the input of that endpoint.
  return (handlers[name] as Handler<EndpointName> | undefined) ?? notImplemented
}

/** Who asks, and with what besides the input. */
export interface Asker {
  caller: Caller | null
  address: string
  header: (name: string) => string | undefined
}

/** Runs the endpoint's handler; what it refuses comes back as the problem that it names. */
export async function runHandler(
  runtime: Runtime,
  matched: Matched,
  { caller, address, header }: Asker,
): Promise<Answer> {
  // What the contract gave out for this endpoint is what its handler takes.
  const call = {
    runtime,
    params: matched.params,
    query: matched.query,
    body: matched.body,
    header,
    address,
    get caller() {
      if (caller === null) throw new Error(`${matched.name} wants no session`)
      return caller
    },
  } as Call<EndpointName>
  try {
    return await handlerOf(matched.name)(call)
  } catch (cause) {
    if (cause instanceof Refusal) return cause.problem
    throw cause
  }
}
