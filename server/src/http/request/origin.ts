import type { Context } from 'hono'
import type { Config } from '../../config'

const HOST = /^[A-Za-z0-9.-]+(?::\d{1,5})?$|^\[[0-9A-Fa-f:]+\](?::\d{1,5})?$/

/** What the outermost trusted proxy wrote: each proxy adds its own at the end. */
function forwarded(context: Context, name: string, trustedHops: number): string | undefined {
  const values = (context.req.header(name) ?? '').split(',').map((one) => one.trim())
  return values.length <= trustedHops ? values[0] : values.at(-trustedHops)
}

/**
 * The address of this service as its readers see it: PUBLIC_URL, else what trusted proxies say of the scheme and
 * the host (behind one that ends TLS the request itself says http), else the request's own.
 */
export function originOf(
  context: Context,
  { publicUrl, trustedHops }: Pick<Config, 'publicUrl' | 'trustedHops'>,
): string {
  if (publicUrl) return new URL(publicUrl).origin
  const own = new URL(context.req.url)
  if (trustedHops === 0) return own.origin
  const scheme = forwarded(context, 'x-forwarded-proto', trustedHops)
  const host = forwarded(context, 'x-forwarded-host', trustedHops)
  const isScheme = scheme === 'https' || scheme === 'http'
  return `${isScheme ? `${scheme}:` : own.protocol}//${host && HOST.test(host) ? host : own.host}`
}
