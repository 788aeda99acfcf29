import { createEmbeddedApi } from '../../mock'
import type { Transport } from './transport'

type EmbeddedApi = ReturnType<typeof createEmbeddedApi>
let api: EmbeddedApi | undefined

/** The JSON API inside the bundle: made at the first call, so that a remote build drops it whole. */
export const embeddedTransport: Transport = (request) => {
  api ??= createEmbeddedApi()
  return api.handle(request)
}

/** Moves the demonstration date (演示日期). */
export function setEmbeddedToday(today: string): void {
  api ??= createEmbeddedApi()
  api.setToday(today)
}
