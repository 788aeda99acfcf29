import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { networkOf } from './limits'

/** Where a request comes from; X-Forwarded-For is believed only as far as proxies are trusted. */
export function addressFrom(direct: string, forwardedFor: string, trustedHops: number): string {
  if (trustedHops === 0) return networkOf(direct)
  const forwarded = forwardedFor.split(',').map((one) => one.trim())
  return networkOf(forwarded.at(-trustedHops) || direct)
}

export function addressOf(context: Context, trustedHops: number): string {
  // Absent when a test calls `app.request()`.
  const bindings = context.env as Partial<HttpBindings> | undefined
  const direct = bindings?.incoming?.socket.remoteAddress ?? 'local'
  return addressFrom(direct, context.req.header('x-forwarded-for') ?? '', trustedHops)
}
