import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { createEmbeddedApi } from '../../mock'
import { endpoints } from '../../src/contract'
import { loadOnce } from './painter/bundle'
import { KNOWN } from '../../server/src/http/painted/painter'
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

/** Everything that a link may open: each plan, each of its tasks, each post. */
async function placesOf(ask: Ask): Promise<[PaintedScreen, string][]> {
  const { documents } = await read(ask, '/v1/documents', endpoints.listDocuments.reply)
  const places: [PaintedScreen, string][] = []
  for (const { id } of documents) {
    const { document } = await read(ask, `/v1/documents/${id}`, endpoints.getDocument.reply)
    places.push(['document', id])
    for (const task of document.tasks) places.push(['task', task.id])
  }
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor === '' ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const page = await read(ask, `/v1/feed${query}`, endpoints.listFeed.reply)
    for (const { id } of page.posts) places.push(['post', id])
    cursor = page.nextCursor
  }
  return places
}

/** Which ids there are, for an address that names no such thing to be answered so. */
async function writeKnown(folder: string, ask: Ask, places: [PaintedScreen, string][]) {
  const of = (screen: PaintedScreen) => places.flatMap(([one, id]) => (one === screen ? [id] : []))
  const { units } = await read(ask, '/v1/units', endpoints.listUnits.reply)
  const themes: string[] = []
  for (const id of of('document')) {
    const { document } = await read(ask, `/v1/documents/${id}`, endpoints.getDocument.reply)
    themes.push(...document.parts.flatMap((part) => part.themes.map((theme) => theme.id)))
  }
  const known = {
    task: of('task'),
    post: of('post'),
    document: of('document'),
    unit: units.map(({ id }) => id),
    theme: themes,
  }
  mkdirSync(path.join(folder, 'painted'), { recursive: true })
  writeFileSync(path.join(folder, KNOWN), JSON.stringify(known))
}

/** `painted/task/….html` and so on, for the host to answer with (server/src/routes/web.ts); how many. */
export async function writePaintedPages(folder: string): Promise<number> {
  const { paint } = loadOnce<Painter>('main.tsx')
  const ask = embeddedAsk()
  let count = 0
  const places = await placesOf(ask)
  await writeKnown(folder, ask, places)
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
