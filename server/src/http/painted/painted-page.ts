import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { isProblem, matchRequest } from '../../../../src/contract'
import type { Runtime } from '../../runtime'
import type { EncodedBody } from '../encodings'
import { PAINTER, type Ask, type PaintedScreen, type Painter } from './painter'
import { FRESH_MS, madeNow, publicReply } from '../public-reply'
import { isRefusal } from '../run-handler'

/** A longer body is drawn by the reader's own device: one reader's page must not hold up everybody's. */
const LONGEST_BODY = 1_000_000

/** What a screen is mostly made of: it stays good as long as that reply does. */
const RESTS_ON = {
  home: 'listFeed',
  task: 'getTask',
  post: 'getPost',
  document: 'getDocument',
  theme: 'getDocument',
  unit: 'getDocument',
  tasks: 'getDocument',
} as const

/** A page with its screen painted in it; null where it is to come without. `address` is who asks, as limits count it. */
export type PaintPage = (
  screen: PaintedScreen,
  id: string,
  address: string,
) => Promise<EncodedBody | null>

/** The bodies of public replies, as the API would give them out now. */
const askOf =
  (runtime: Runtime, address: string): Ask =>
  async (url) => {
    const matched = matchRequest('GET', url)
    if (isProblem(matched) || matched.endpoint.auth !== 'none') return null
    const asker = { caller: null, address, header: () => undefined }
    const reply = await publicReply(runtime, matched, url, asker)
    if (isRefusal(reply) || reply.length > LONGEST_BODY) return null
    return (await reply.in('identity')).bytes.toString()
  }

/** Paints the pages of the web build in `root`, each once for every state of what is published (docs/adr/0074). */
export function pagePainter(runtime: Runtime, root: string): PaintPage {
  const { config, limits, log, replies } = runtime
  const underWay = new Map<string, Promise<EncodedBody | null>>()
  let painter: Painter | undefined

  async function paint(
    screen: PaintedScreen,
    id: string,
    address: string,
  ): Promise<EncodedBody | null> {
    const file = path.join(root, PAINTER)
    if (!existsSync(file)) return null
    // No address of a site has a space in it.
    const key = `painted ${screen} ${id}`
    const made = await madeNow(runtime)
    const good = replies.fresh(key, made)
    if (good) return good
    // Painting is work: who asks for too much gets the page without.
    if (limits && limits.take('read', address) !== null) return null
    const page = screen === 'home' ? 'home.html' : `pages/${screen}/index.html`
    const html = await readFile(path.join(root, page), 'utf8')
    // Our own build wrote it, to this shape.
    painter ??= createRequire(file)(file) as Painter
    const place = { screen, id, site: config.publicUrl }
    const painted = await painter.paint(html, place, askOf(runtime, address))
    if (painted === null) return null
    return replies.put(key, made, painted, { freshMs: FRESH_MS[RESTS_ON[screen]] })
  }

  return (screen, id, address) => {
    const name = `${screen} ${id}`
    const running = underWay.get(name)
    if (running) return running
    const started = paint(screen, id, address)
      .catch((err: unknown) => {
        // The reader's own device draws it, or says why not.
        log.warn({ err, screen }, 'not painted')
        return null
      })
      .finally(() => underWay.delete(name))
    underWay.set(name, started)
    return started
  }
}
