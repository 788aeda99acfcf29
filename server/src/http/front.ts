import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Runtime } from '../runtime'
import { addressFrom } from './request/address'
import { JSON_TYPE, PUBLIC_CACHE } from './answer'
import { chooseEncoding, matchesEtag, type EncodedBody, type Representation } from './encodings'
import { countRequest } from './metrics'
import { requestIdOf } from './request/request-id'
import { safetyHeaders } from './safety'

/** Answers a request and says true, or leaves it untouched and says false. */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean

/** Names and values in turn, as Node writes them fastest. */
interface Prepared {
  ok: readonly string[]
  notModified: readonly string[]
}

function prepare(body: EncodedBody, one: Representation, runtime: Runtime): Prepared {
  const { bytes, encoding, etag } = one
  const { config } = runtime
  const shared = {
    etag,
    vary: config.corsOrigins.length > 0 ? 'Accept-Encoding, Origin' : 'Accept-Encoding',
    'cache-control': body.cacheControl ?? PUBLIC_CACHE,
    ...safetyHeaders(config),
  }
  const ok = {
    'content-type': JSON_TYPE,
    'content-length': String(bytes.length),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...shared,
  }
  return { ok: Object.entries(ok).flat(), notModified: Object.entries(shared).flat() }
}

/**
 * Public replies that are known and still good, from memory and before Hono: the same status,
 * headers and bytes, with no Request, Response or Headers made (ADR 0020). All else it leaves to
 * the app: what is not yet known, other origins, what is over the limit.
 */
export function createFront(runtime: Runtime): Front {
  const { clock, config, content, limits, log, replies } = runtime
  const prepared = new WeakMap<Representation, Prepared>()

  function known(url: string): EncodedBody | null {
    const revision = content.revision()
    if (typeof revision !== 'number') {
      // The app asks the same, and answers for it.
      revision.catch(() => undefined)
      return null
    }
    return replies.fresh(url, `${revision} ${clock.today()}`)
  }

  return function answer(request, response) {
    const { method = '', url = '', headers } = request
    if ((method !== 'GET' && method !== 'HEAD') || headers.origin !== undefined) return false
    const started = performance.now()
    const body = known(url)
    if (!body) return false
    const acceptEncoding = headers['accept-encoding']
    const one = body.in(
      chooseEncoding(
        Array.isArray(acceptEncoding) ? acceptEncoding.join() : acceptEncoding,
        body.length,
      ),
    )
    // Still being compressed: the app waits for it.
    if (!('bytes' in one)) return false
    const forwarded = headers['x-forwarded-for'] ?? ''
    const address = addressFrom(
      request.socket.remoteAddress ?? 'local',
      String(forwarded),
      config.trustedHops,
    )
    // Over the limit, the app says so; one more count changes nothing.
    if (limits && limits.take('known', address) !== null) return false

    let ready = prepared.get(one)
    if (!ready) prepared.set(one, (ready = prepare(body, one, runtime)))
    const isKnown = matchesEtag(headers['if-none-match'], one.etag)
    const status = isKnown ? 304 : 200
    const requestId = requestIdOf(headers['x-request-id'])
    response.writeHead(status, [
      ...(isKnown ? ready.notModified : ready.ok),
      'x-request-id',
      requestId,
    ])
    response.end(isKnown || method === 'HEAD' ? undefined : one.bytes)
    const ms = performance.now() - started
    countRequest(method, status, ms)
    if (log.isLevelEnabled('debug')) {
      const [path] = url.split('?')
      log.debug({ requestId, method, path, status, ms: Math.round(ms) }, 'request')
    }
    return true
  }
}
