import * as v from 'valibot'
import {
  fillPath,
  Problem,
  type EndpointName,
  type Endpoints,
  type Input,
  type Reply,
} from '@/contract'
import { failures } from './request-error'
import { transport } from './transport'

type Declared = Endpoints[EndpointName]

/** Path and query of a call; what the path does not take goes to the query. */
export function addressOf(endpoint: Declared, input: Record<string, unknown>): string {
  const path = fillPath(endpoint.path, input)
  const query = Object.entries(input)
    .filter(([name, value]) => value !== undefined && !endpoint.path.includes(`:${name}`))
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  return query ? `${path}?${query}` : path
}

/** Text of a reply → JSON. HTML, an empty body and cut JSON are all the same to a reader: not ours. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw failures.shape()
  }
}

/** Checks a reply once, where it enters. Throws a `RequestError`. */
export function readReply<Name extends EndpointName>(
  endpoint: Endpoints[Name],
  status: number,
  body: string,
): Reply<Name> {
  const json = parseJson(body)
  if (status >= 400) {
    const problem = v.safeParse(Problem, json)
    throw problem.success ? failures.problem(problem.output) : failures.shape()
  }
  const reply = v.safeParse(endpoint.reply, json)
  if (!reply.success) throw failures.shape()
  // The schema is the endpoint's own: TypeScript cannot follow that through the generic name.
  return reply.output as Reply<Name>
}

/** Calls an endpoint. Resolves with a reply that fits the contract, or throws a `RequestError`. */
export async function request<Name extends EndpointName>(
  endpoint: Endpoints[Name],
  input: Input<Name>,
): Promise<Reply<Name>> {
  const { status, body } = await transport({
    method: endpoint.method,
    url: addressOf(endpoint, input),
    headers: { accept: 'application/json' },
  })
  return readReply<Name>(endpoint, status, body)
}
