import { Agent, request } from 'undici'

/** An app's account at WeChat, and where WeChat answers. */
export interface WechatAccount {
  apiBase: string
  appId: string | null
  appSecret: string | null
}

/**
 * `unsent`: surely no byte reached WeChat. `unclear`: it may have been accepted. `refused`: WeChat
 * said no, with a code. `unconfigured`: no account is set.
 */
export type WechatFault = 'unsent' | 'unclear' | 'refused' | 'unconfigured'

/** Its words hold no address and no text of WeChat's: those may carry secret, token or openid. */
export class WechatError extends Error {
  constructor(
    readonly fault: WechatFault,
    readonly errcode: number | null,
  ) {
    super(`wechat ${fault}${errcode === null ? '' : ` ${errcode}`}`)
  }
}

const TIMEOUT_MS = 10_000
/** Failures before a connection stood: no byte was sent. */
const BEFORE_A_BYTE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** A field of something that was thrown, by whatever realm or library. */
function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined
}

/**
 * Connections are kept and reused, as `fetch` would; but it costs a fifth of `fetch`'s time (docs/adr/0051).
 * Idle ones close before a server is likely to close them under a request.
 */
const dispatcher = new Agent({
  connections: 256,
  keepAliveTimeout: 4_000,
  maxResponseSize: 1 << 20,
})

/** `localhost` may be tried at several addresses, each with a failure of its own. */
function isBeforeAByte(error: unknown): boolean {
  const all = fieldOf(error, 'errors')
  const codes = (Array.isArray(all) ? all : [error]).map((one) => String(fieldOf(one, 'code')))
  return codes.length > 0 && codes.every((code) => BEFORE_A_BYTE.has(code))
}

/** One call; the JSON of an accepted one. Throws a `WechatError` for everything else. */
export async function callWechat(
  { apiBase }: Pick<WechatAccount, 'apiBase'>,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  timeoutMs = TIMEOUT_MS,
): Promise<object> {
  let status: number
  let json: unknown
  try {
    const reply = await request(`${apiBase}${path}`, {
      method,
      dispatcher,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    status = reply.statusCode
    json = await reply.body.json()
  } catch (error) {
    throw new WechatError(isBeforeAByte(error) ? 'unsent' : 'unclear', null)
  }
  // A gateway's error page is no answer of WeChat's: it may stand before or behind the acceptance.
  if (status !== 200 || typeof json !== 'object' || json === null) {
    throw new WechatError('unclear', null)
  }
  const errcode = 'errcode' in json ? Number(json.errcode) : 0
  if (errcode !== 0) throw new WechatError('refused', errcode)
  return json
}
