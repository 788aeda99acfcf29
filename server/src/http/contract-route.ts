import type { Context } from 'hono'
import { isProblem, matchRequest, problems, type Matched } from '../../../src/contract'
import type { Runtime } from '../runtime'
import { readCaller } from '../services/people/sessions'
import { addressOf } from './request/address'
import { answerPrivate, answerProblem, answerPublic } from './answer'
import { isKnownReply, publicReply } from './public-reply'
import type { LimitKind } from './request/limits'
import { readBody } from './request/read-body'
import { isRefusal, runHandler } from './run-handler'

/** Path and query as received. */
function urlOf(context: Context): string {
  const url = context.req.url
  const at = url.indexOf('/', url.indexOf('//') + 2)
  return at < 0 ? '/' : url.slice(at)
}

const tooManyOf = (kind: LimitKind) =>
  kind === 'known' || kind === 'read' ? problems.tooManyReads() : problems.tooMany()

/** All that the contract declares: the cached bytes where they are good, else the endpoint's handler. */
export function contractRoute(runtime: Runtime) {
  const { limits } = runtime

  function tooMany(kind: LimitKind, who: string): Response | null {
    const wait = limits?.take(kind, who) ?? null
    return wait === null ? null : answerProblem(tooManyOf(kind), { 'retry-after': String(wait) })
  }

  const headersOf = (context: Context) => (name: string) => context.req.header(name)

  async function read(
    matched: Matched,
    url: string,
    context: Context,
    address: string,
  ): Promise<Response> {
    const refused =
      tooMany('known', address) ??
      // What is made for the first who asks is work; what is known is not.
      ((await isKnownReply(runtime, url)) ? null : tooMany('read', address))
    if (refused) return refused
    const asker = { caller: null, address, header: headersOf(context) }
    const reply = await publicReply(runtime, matched, url, asker)
    if (isRefusal(reply)) return answerProblem(reply)
    return answerPublic(reply, {
      acceptEncoding: context.req.header('accept-encoding'),
      ifNoneMatch: context.req.header('if-none-match'),
    })
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
    const reply = await runHandler(runtime, matched, {
      caller,
      address,
      header: headersOf(context),
    })
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
      return read(matched, url, context, address)
    }
    return change(matched, context, address)
  }
}
