import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Listening {
  port: number
  /** Stops taking requests, finishes those under way (or gives up after `graceMs`), then resolves. */
  close: (graceMs?: number) => Promise<void>
}

const GRACE_MS = 10_000

/** Listens on a port (0: any free one) or a socket file. Rejects when it cannot. */
export function listen(app: Hono, where: number | string): Promise<Listening> {
  // Without options of its own, the adaptor makes a plain HTTP/1.1 server.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
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
