import { createEmbeddedApi } from '../../../mock'
import type { PhoneOptions } from '../device/phone/shapes'

export type Replies = [RegExp, object][]

/**
 * A server for the remote build: the contract in memory (tests/contract holds it to the real one). Paths that
 * `replies` names are answered with what stands there.
 */
export function office(replies: Replies = []): Required<Pick<PhoneOptions, 'onRequest'>> {
  const api = createEmbeddedApi()
  return {
    async onRequest({ url, method, header, data }) {
      const path = url.replace(/^https:\/\/[^/]+/, '')
      const found = replies.find(([pattern]) => pattern.test(path))
      if (found) return { statusCode: 200, data: JSON.stringify(found[1]) }
      const reply = await api.handle({ method, url: path, headers: header, body: data })
      return { statusCode: reply.status, data: reply.body }
    },
  }
}
