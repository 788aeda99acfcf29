import { isProblem, matchRequest } from '../../../../src/contract'
import type { Runtime } from '../../runtime'
import { isKnownReply, publicReply } from '../public-reply'
import { isRefusal } from '../run-handler'
import type { NamedPlace, NamingScreen } from './naming-screens'

/** `address` is who asks, as limits count it. */
export type IsKnown = (place: NamedPlace, address: string) => Promise<boolean>

/** What answers for a place, and the words that name it there; a reply that is of the place alone needs none. */
const askedOf = (screen: NamingScreen, id: string): { url: string; words?: string } => {
  const named = encodeURIComponent(id)
  if (screen === 'task') return { url: `/v1/tasks/${named}` }
  if (screen === 'post') return { url: `/v1/feed/${named}` }
  if (screen === 'document') return { url: `/v1/documents/${named}` }
  const words = `"id":"${id}"`
  if (screen === 'unit') return { url: '/v1/units', words }
  return { url: `/v1/documents/${encodeURIComponent(id.split('-')[0] ?? '')}`, words }
}

/** Whether there is such a thing now; who asks for more than she may read is not told that there is none. */
export function knownPlaces(runtime: Runtime): IsKnown {
  async function ask({ screen, id }: NamedPlace, address: string): Promise<boolean> {
    if (id === null) return false
    const { url, words } = askedOf(screen, id)
    const kind = (await isKnownReply(runtime, url)) ? 'known' : 'read'
    if (runtime.limits && runtime.limits.take(kind, address) !== null) return true
    const matched = matchRequest('GET', url)
    if (isProblem(matched)) return false
    const reply = await publicReply(runtime, matched, url, {
      caller: null,
      address,
      header: () => undefined,
    })
    if (isRefusal(reply)) return reply.status !== 404
    if (words === undefined) return true
    return (await reply.in('identity')).bytes.includes(words)
  }

  return (place, address) =>
    ask(place, address).catch((err: unknown) => {
      // The page comes all the same, and the app says what is amiss.
      runtime.log.warn({ err, screen: place.screen }, 'not looked up')
      return true
    })
}
