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
