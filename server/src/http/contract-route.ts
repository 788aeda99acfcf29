import type { Context } from 'hono'
import {
  isProblem,
  matchRequest,
  problems,
  type EndpointName,
  type Matched,
  type Problem,
} from '../../../src/contract'
import { handlers } from '../routes'
import { ReadyJson, type Call, type Caller, type Handler } from '../routes/handler'
import type { Runtime } from '../runtime'
import { readCaller } from '../services/people/sessions'
import { addressOf } from './request/address'
import { answerPrivate, answerProblem, answerPublic } from './answer'
import { readBody } from './request/read-body'
import { isDatabaseAway, Refusal } from './refusal'
import type { Manner } from './reply-store'

const isRefusal = (reply: object): reply is Problem =>
  'status' in reply && 'title' in reply && typeof reply.status === 'number'

/** Replies that change with time alone, and how long one stays good (ms). */
const FRESH_MS: Partial<Record<EndpointName, number>> = {
  listFeed: 15_000,
  getPost: 15_000,
  // Names posts, which come out at their instants.
  getTask: 15_000,
}

/** What officials say is asked for anew each time (304 by ETag): an old copy would hide a correction. */
const ALWAYS_ASKED = new Set<EndpointName>([
  'getTask',
  'getUpdate',
  'listUnitUpdates',
  'getProgress',
  'listReportedDues',
])
const mannerOf = ({ name }: Matched): Manner => ({
  freshMs: FRESH_MS[name],
  cacheControl: ALWAYS_ASKED.has(name) ? 'public, no-cache' : undefined,
})

const notImplemented: Handler<EndpointName> = () => Promise.resolve(problems.notImplemented())

function handlerOf(name: EndpointName): Handler<EndpointName> {
  // The registry is keyed by endpoint name, and the contract has checked the input of that endpoint.
  return (handlers[name] as Handler<EndpointName> | undefined) ?? notImplemented
}

/** Path and query as received. */
function urlOf(context: Context): string {
  const url = context.req.url
  const at = url.indexOf('/', url.indexOf('//') + 2)
  return at < 0 ? '/' : url.slice(at)
}

/** All that the contract declares: the cached bytes where they are good, else the endpoint's handler. */
export function contractRoute(runtime: Runtime) {
  const { clock, content, limits, log, replies: store } = runtime

  function tooMany(kind: 'read' | 'write' | 'session', who: string): Response | null {
    const wait = limits?.take(kind, who) ?? null
    return wait === null ? null : answerProblem(problems.tooMany(), { 'retry-after': String(wait) })
  }

  function conditions(context: Context) {
    return {
      acceptEncoding: context.req.header('accept-encoding'),
      ifNoneMatch: context.req.header('if-none-match'),
    }
  }

  async function run(matched: Matched, context: Context, caller: Caller | null, address: string) {
    // What the contract gave out for this endpoint is what its handler takes.
    const call = {
      runtime,
      params: matched.params,
      query: matched.query,
      body: matched.body,
      header: (name: string) => context.req.header(name),
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

  /** Without a session: the same bytes for everyone. */
  async function readPublic(
    matched: Matched,
    url: string,
    made: string,
    context: Context,
    address: string,
  ) {
    const reply = await run(matched, context, null, address)
    if (isRefusal(reply)) return answerProblem(reply)
    const text = reply instanceof ReadyJson ? reply.text : JSON.stringify(reply)
    return answerPublic(store.put(url, made, text, mannerOf(matched)), conditions(context))
  }

  async function readOrStale(matched: Matched, url: string, context: Context, address: string) {
    try {
      const made = `${await content.revision()} ${clock.today()}`
      const good = store.fresh(url, made)
      if (good) return await answerPublic(good, conditions(context))
      return await readPublic(matched, url, made, context, address)
    } catch (cause) {
      const known = isDatabaseAway(cause) ? store.any(url) : null
      if (!known) throw cause
      log.warn({ url: context.req.path }, 'database away: answered what was known')
      return answerPublic(known, conditions(context))
    }
  }

  async function change(matched: Matched, context: Context, address: string): Promise<Response> {
    const authorization = context.req.header('authorization')
    const caller = await readCaller(runtime.db, authorization)
    if (matched.endpoint.auth === 'session' && !caller)
      return answerProblem(problems.unauthorized())
    const kind = matched.endpoint.method === 'GET' ? 'read' : 'write'
    const refused =
      matched.name === 'createSession'
        ? tooMany('session', address)
        : tooMany(kind, caller?.tokenHash ?? address)
    if (refused) return refused
    const reply = await run(matched, context, caller, address)
    return isRefusal(reply) ? answerProblem(reply) : answerPrivate(reply)
  }

  return async function handle(context: Context): Promise<Response> {
    const { method } = context.req
    const isRead = method === 'GET' || method === 'HEAD'
    const url = urlOf(context)
    const address = addressOf(context, runtime.config.trustedHops)
    const body = isRead ? { text: '' } : await readBody(context.req.raw)
    if ('status' in body) return answerProblem(body)
    const matched = matchRequest(method, url, body.text)
    if (isProblem(matched)) {
      return tooMany(isRead ? 'read' : 'write', address) ?? answerProblem(matched)
    }
    if (isRead && matched.endpoint.auth === 'none') {
      return tooMany('read', address) ?? readOrStale(matched, url, context, address)
    }
    return change(matched, context, address)
  }
}
