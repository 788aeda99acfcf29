import { createApp } from '../../../server/src/app'
import { createFront } from '../../../server/src/http/front'
import { listen } from '../../../server/src/listen'
import { interleave, type Figures } from './rounds'
import { openServer, startBare, startJsonServer } from './servers'

const ID = 'dcd4d5308'
export const DOCUMENT = `/v1/documents/${ID}`
const SEARCH = `/v1/search?q=${encodeURIComponent('微门户')}`

/** Prints every figure, and whether the targets are met. */
function isFast(figures: Map<string, Figures>): boolean {
  let isMet = true
  for (const [name, { perSecond, p50, p99 }] of figures) {
    console.log(`${name.padEnd(28)} ${Math.round(perSecond)} req/s  p50 ${p50} ms  p99 ${p99} ms`)
  }
  for (const what of ['document', 'document+etag', 'search']) {
    const rate = (who: string) => figures.get(`${what} ${who}`)?.perSecond ?? 0
    const toBare = rate('ours') / rate('bare')
    const toRival = rate('ours') / rate('json-server')
    const isGood = toBare >= 0.7 && toRival >= 5
    isMet &&= isGood
    console.log(
      `${what}: ${toBare.toFixed(2)}× bare (≥ 0.70), ${toRival.toFixed(1)}× json-server (≥ 5) ${isGood ? 'ok' : 'MISSED'}`,
    )
  }
  return isMet
}

/** Ours against a bare route and against json-server. */
export async function compare(): Promise<boolean> {
  const runtime = await openServer()
  const app = createApp(runtime)
  const ours = await listen(app, 0, createFront(runtime))
  const documentBytes = await (await app.request(DOCUMENT)).arrayBuffer()
  const searchBytes = await (await app.request(SEARCH)).arrayBuffer()
  const etag = (await app.request(DOCUMENT)).headers.get('etag') ?? ''
  const bare = await startBare({ document: documentBytes, search: searchBytes, etag })
  const { document } = JSON.parse(new TextDecoder().decode(documentBytes))
  const rival = await startJsonServer([document], document.tasks)

  const at = (port: number, path: string) => `http://127.0.0.1:${port}${path}`
  const conditional = { 'if-none-match': etag }
  const figures = await interleave([
    ['document ours', at(ours.port, DOCUMENT), {}],
    ['document bare', at(bare.port, DOCUMENT), {}],
    ['document json-server', at(rival.port, `/documents/${ID}`), {}],
    ['document+etag ours', at(ours.port, DOCUMENT), conditional],
    ['document+etag bare', at(bare.port, DOCUMENT), conditional],
    ['document+etag json-server', at(rival.port, `/documents/${ID}`), {}],
    ['search ours', at(ours.port, SEARCH), {}],
    ['search bare', at(bare.port, SEARCH), {}],
    ['search json-server', at(rival.port, `/search?q=${encodeURIComponent('微门户')}`), {}],
  ])
  await Promise.all([ours.close(), runtime.database.close()])
  bare.close()
  rival.close()

  return isFast(figures)
}
