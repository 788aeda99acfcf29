import * as v from 'valibot'
import {
  endpoints,
  fillPath,
  paramNames,
  Problem,
  type EndpointName,
  type Endpoints,
  type Input,
  type Reply,
} from '@/contract'
import { failures } from './request-error'
import { forgetToken, keepToken, keptToken, sessionRequest } from './session'
import { transport, type TransportReply } from './transport'

type Declared = Endpoints[EndpointName]

/** Path and query of a call; what the path does not take goes to the query, or to the body. */
export function addressOf(endpoint: Declared, input: Record<string, unknown>): string {
  const path = fillPath(endpoint.path, input)
  if (endpoint.body !== null) return path
  const query = Object.entries(input)
    .filter(([name, value]) => value !== undefined && !isInPath(endpoint, name))
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
  return query ? `${path}?${query}` : path
}

function isInPath(endpoint: Declared, name: string): boolean {
  return paramNames(endpoint.path).includes(name)
}

function bodyOf(endpoint: Declared, input: Record<string, unknown>): string | undefined {
  if (endpoint.body === null) return undefined
  return JSON.stringify(
    Object.fromEntries(Object.entries(input).filter(([name]) => !isInPath(endpoint, name))),
  )
}

/** Text of a reply → JSON. HTML, an empty body and cut JSON are all the same to a reader: not ours. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw failures.shape()
  }
}

/** Seconds, where a server that is not at rest names them. */
function retryAfterOf(headers: Record<string, string> | undefined): number | null {
  const seconds = Number(headers?.['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null
}

/** Checks a reply once, where it enters. Throws a `RequestError`. */
export function readReply<Name extends EndpointName>(
  endpoint: Endpoints[Name],
  { status, body, headers }: { status: number; body: string; headers?: Record<string, string> },
): Reply<Name> {
  const json = parseJson(body)
  if (status >= 400) {
    const problem = v.safeParse(Problem, json)
    throw problem.success
      ? failures.problem(problem.output, retryAfterOf(headers))
      : failures.shape()
  }
  const reply = v.safeParse(endpoint.reply, json)
  if (!reply.success) throw failures.shape()
  // The schema is the endpoint's own: TypeScript cannot follow that through the generic name.
  return reply.output as Reply<Name>
}

async function send(
  endpoint: Declared,
  input: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<TransportReply> {
  const body = bodyOf(endpoint, input)
  return transport({
    method: endpoint.method,
    url: addressOf(endpoint, input),
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body,
  })
}

/** Opens a session where there is none yet. Nobody logs in: a session is a device, not a name. */
async function openSession(): Promise<string> {
  const reply = await send(endpoints.createSession, await sessionRequest())
  const { token, expiresAt } = readReply<'createSession'>(endpoints.createSession, reply)
  keepToken({ token, expiresAt })
  return token
}

let opening: Promise<string> | undefined

function sessionToken(): Promise<string> {
  const kept = keptToken()
  if (kept) return Promise.resolve(kept)
  opening ??= openSession().finally(() => (opening = undefined))
  return opening
}

/**
 * Calls an endpoint. Resolves with a reply that fits the contract, or throws a `RequestError`.
 * Where a session is wanted it is opened first; one that the server no longer knows is opened anew, once.
 */
export async function request<Name extends EndpointName>(
  endpoint: Endpoints[Name],
  input: Input<Name>,
  headers: Record<string, string> = {},
): Promise<Reply<Name>> {
  const fields = input as Record<string, unknown>
  if (endpoint.auth === 'none') {
    return readReply<Name>(endpoint, await send(endpoint, fields, headers))
  }
  const withToken = async () =>
    send(endpoint, fields, { ...headers, authorization: `Bearer ${await sessionToken()}` })
  let reply = await withToken()
  if (reply.status === 401) {
    forgetToken()
    reply = await withToken()
  }
  return readReply<Name>(endpoint, reply)
}

/** The whole address of a path of the API, for other programs: a calendar on a phone. */
export function apiAddress(path: string): string {
  const base = __API_BASE__ || (process.env.TARO_ENV === 'weapp' ? '' : window.location.origin)
  return `${base}${path}`
}
