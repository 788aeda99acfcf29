import { embeddedTransport } from './transport-embedded'
import { remoteTransport } from './transport-remote'

export interface TransportRequest {
  method: string
  /** Path and query, from `/v1/…` on. */
  url: string
  headers?: Record<string, string>
  body?: string
  /** False once nobody waits for the reply: what is still to be done for it may be dropped. */
  isWanted?: () => boolean
}

export interface TransportReply {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  /** As received; nothing has looked at it yet. */
  body: string
}

/** Throws a `RequestError` (offline, timeout) when no reply came. */
export type Transport = (request: TransportRequest) => Promise<TransportReply>

/** The build decides (config/index.ts): the branch not taken, with all of mock/, is dropped. */
export const transport: Transport = __EMBEDDED__ ? embeddedTransport : remoteTransport
