import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Front } from './http/front'

export interface Listening {
  port: number
  /** Stops taking requests, finishes those under way (or gives up after `graceMs`), then resolves. */
  close: (graceMs?: number) => Promise<void>
}

const GRACE_MS = 10_000

/**
 * Listens on a port (0: any free one) or a socket file. Rejects when it cannot. `front` answers
 * first what it can.
 */
export function listen(
  app: Hono,
  where: number | string,
  front: Front = () => false,
): Promise<Listening> {
  // Its own lighter Response forgets headers set on it once it is copied: safety would be lost.
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => {
    if (!front(request, response)) void answer(request, response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(where, () => {
      const bound = server.address()
      resolve({
        port: bound !== null && typeof bound === 'object' ? bound.port : 0,
        close: (graceMs = GRACE_MS) =>
          new Promise((done) => {
            const timer = setTimeout(() => server.closeAllConnections(), graceMs)
            server.close(() => {
              clearTimeout(timer)
              done()
            })
            server.closeIdleConnections()
          }),
      })
    })
  })
}
