import type { MiddlewareHandler } from 'hono'
import type { Visit } from './browser'

/** Kilobytes a second and the wait of a bus in a tunnel: Lighthouse's slow 3G. */
const SLOW = { latency: 400, bytesPerSecond: (400 * 1024) / 8 }

/** From now on all that the page asks for comes slowly. */
export async function slowNetwork({ context, page }: Visit): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latency,
    downloadThroughput: SLOW.bytesPerSecond,
    uploadThroughput: SLOW.bytesPerSecond,
  })
}

/** Lighthouse's mobile preset. */
const MOBILE = { latencyMs: 150, bytesPerMs: 1_600_000 / 8 / 1000 }

/** A server that answers as late as a phone hears it: on a busy machine the browser's own emulation was seen to stop. */
export const answerLate: MiddlewareHandler = async (context, next) => {
  await next()
  const bytes = (await context.res.clone().arrayBuffer()).byteLength
  await new Promise((resolve) => setTimeout(resolve, MOBILE.latencyMs + bytes / MOBILE.bytesPerMs))
}
