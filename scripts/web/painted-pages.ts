import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { createEmbeddedApi } from '../../mock'
import { endpoints } from '../../src/contract'
import { loadOnce } from './painter/bundle'
import { NAMING_SCREENS } from '../../server/src/http/painted/naming-screens'
import { KNOWN, LIST_VIEWS } from '../../server/src/http/painted/painter'
import type { Ask, Painter, PaintedScreen } from '../../server/src/http/painted/painter'

/** A build without a server holds all that can be asked of it: nobody's device is open while it is painted. */
function embeddedAsk(): Ask {
  const api = createEmbeddedApi()
  return async (url) => {
    const { status, body } = await api.handle({ method: 'GET', url })
    return status === 200 ? body : null
  }
}

async function read<Schema extends v.GenericSchema>(ask: Ask, url: string, schema: Schema) {
  return v.parse(schema, JSON.parse((await ask(url)) ?? 'null'))
}

/** Everything that a link may open: each plan with its tasks and themes, each unit and post, the list by each view. */
async function placesOf(ask: Ask): Promise<[PaintedScreen, string][]> {
  const { documents } = await read(ask, '/v1/documents', endpoints.listDocuments.reply)
  const places: [PaintedScreen, string][] = []
  for (const { id } of documents) {
    const { document } = await read(ask, `/v1/documents/${id}`, endpoints.getDocument.reply)
    places.push(['document', id])
    for (const task of document.tasks) places.push(['task', task.id])
    const themes = document.parts.flatMap((part) => part.themes)
    for (const theme of themes) places.push(['theme', theme.id])
  }
  const { units } = await read(ask, '/v1/units', endpoints.listUnits.reply)
  for (const unit of units) places.push(['unit', unit.id])
  for (const view of LIST_VIEWS) places.push(['tasks', view])
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const page = await read(ask, `/v1/feed${query}`, endpoints.listFeed.reply)
    for (const { id } of page.posts) places.push(['post', id])
    cursor = page.nextCursor
  }
  return places
}

/** Which ids there are, for an address that names no such thing to be answered so. */
function writeKnown(folder: string, places: [PaintedScreen, string][]) {
  const of = (screen: PaintedScreen) => places.flatMap(([one, id]) => (one === screen ? [id] : []))
  const known = Object.fromEntries(NAMING_SCREENS.map((screen) => [screen, of(screen)]))
  mkdirSync(path.join(folder, 'painted'), { recursive: true })
  writeFileSync(path.join(folder, KNOWN), JSON.stringify(known))
}

/** `painted/task/….html` and so on, for the host to answer with (server/src/routes/web.ts); how many. */
export async function writePaintedPages(folder: string): Promise<number> {
  const { paint } = loadOnce<Painter>('main.tsx')
  const ask = embeddedAsk()
  let count = 0
  const places = await placesOf(ask)
  writeKnown(folder, places)
  for (const [screen, id] of places) {
    const html = readFileSync(path.join(folder, `pages/${screen}/index.html`), 'utf8')
    const page = await paint(html, { screen, id, site: null }, ask)
    if (page === null) continue
    mkdirSync(path.join(folder, 'painted', screen), { recursive: true })
    writeFileSync(path.join(folder, 'painted', screen, `${id}.html`), page)
    count += 1
  }
  return count
}
