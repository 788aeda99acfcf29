import type { MiddlewareHandler } from 'hono'
import type { Config } from '../config'

/** What only makes sense beside a page, but harms no JSON either. */
const HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
}
/** JSON runs nothing and shows nothing. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'"
const TRANSPORT = 'max-age=31536000'
const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE'
const ALLOWED_HEADERS = 'authorization, content-type, if-match, if-none-match, x-request-id'
const EXPOSED = 'etag, retry-after, x-request-id'
const DAY_S = 86_400

/** On every reply of JSON, whoever asks. */
export function safetyHeaders({ isProduction }: Pick<Config, 'isProduction'>) {
  return {
    ...HEADERS,
    'content-security-policy': API_POLICY,
    ...(isProduction ? { 'strict-transport-security': TRANSPORT } : {}),
  }
}

/** Security headers on everything; CORS for the origins of the configuration, and no others. */
export function safety({ corsOrigins, isProduction }: Config): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin')
    const isAllowed = origin !== undefined && corsOrigins.includes(origin)
    if (isAllowed && context.req.method === 'OPTIONS') {
      return new Response(null, {
        status: 204,
        headers: {
          'access-control-allow-origin': origin,
          'access-control-allow-methods': METHODS,
          'access-control-allow-headers': ALLOWED_HEADERS,
          'access-control-max-age': String(DAY_S),
          vary: 'Origin',
        },
      })
    }
    await next()
    const { headers } = context.res
    for (const name in HEADERS) headers.set(name, HEADERS[name] ?? '')
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', API_POLICY)
    if (isProduction) headers.set('strict-transport-security', TRANSPORT)
    if (corsOrigins.length > 0) headers.append('vary', 'Origin')
    if (isAllowed) {
      headers.set('access-control-allow-origin', origin)
      headers.set('access-control-expose-headers', EXPOSED)
    }
  }
}
