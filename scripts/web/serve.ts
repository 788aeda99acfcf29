import { Hono, type MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { listen } from '../../server/src/listen'
import { webRoutes } from '../../server/src/routes/web'

/** Serves a built web page as the server does, without the API. `port` 0 takes any free one; `each` stands before it. */
export async function serveWeb(
  folder: string,
  port: number,
  each?: MiddlewareHandler,
): Promise<{ address: string; close: () => Promise<void> }> {
  const app = new Hono()
  if (each) app.use(each)
  app.use(secureHeaders({ referrerPolicy: 'same-origin' }))
  webRoutes(app, folder)
  const { port: bound, close } = await listen(app, port)
  return { address: `http://localhost:${bound}`, close: () => close(0) }
}
