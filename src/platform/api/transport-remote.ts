import Taro from '@tarojs/taro'
import { withRetries, withTurns } from './patience'
import { failures } from './request-error'
import type { Transport } from './transport'

const TIMEOUT_MS = 15_000

function asText(data: unknown): string {
  if (typeof data === 'string') return data
  return data === null || data === undefined ? '' : JSON.stringify(data)
}

/** One request. Any HTTP status resolves; only silence throws. */
const send: Transport = async ({ method, url, headers, body }) => {
  try {
    const reply = await Taro.request({
      url: `${__API_BASE__}${url}`,
      // Taro names the same methods; the contract has no others.
      method: method as keyof Taro.request.Method,
      header: headers,
      data: body,
      timeout: TIMEOUT_MS,
      // Read as text: what is not JSON is our error to explain, not the platform's to swallow.
      dataType: 'text',
      responseType: 'text',
    })
    const lowerCased = Object.entries(reply.header ?? {}).map(
      ([name, value]) => [name.toLowerCase(), String(value)] as const,
    )
    return {
      status: reply.statusCode,
      headers: Object.fromEntries(lowerCased),
      body: asText(reply.data),
    }
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : JSON.stringify(cause)
    throw /time\s?-?out/i.test(words) ? failures.timeout() : failures.offline()
  }
}

/** The JSON API over the network. */
export const remoteTransport: Transport = withRetries(withTurns(send))
