import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Context, Hono } from 'hono'
import { encodeBody, chooseEncoding, matchesEtag, type EncodedBody } from '../http/encodings'
import { KNOWN, PAINTER } from '../http/painted/painter'
import type { NamedPlace } from '../http/painted/naming-screens'
import { linkedPlace, namedPlace, type LinkedPlace } from './linked-place'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Nothing from another host; data: only for the icons that are drawn as masks. */
const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

/** The home screen comes painted (scripts/web/first-paint.ts). */
const HOME = /^\/(?:pages\/home\/index)?$/
/** A screen has a page of its own that fetches its files early (scripts/web/route-pages.ts). */
const SCREEN = /^\/(pages\/[\w-]+\/index)$/

/** A page with what a link leads to painted in it; null where it is to come without. */
type Paint = (place: LinkedPlace, context: Context) => Promise<EncodedBody | null>

/** A build that asks no server wrote down what there is; of another one everything may be. */
function knownOf(root: string): (place: NamedPlace) => Promise<boolean> {
  let known: Partial<Record<string, string[]>> | null | undefined
  return async ({ screen, id }) => {
    const file = path.join(root, KNOWN)
    // Our own build wrote it, to this shape.
    known ??= existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as typeof known) : null
    return !known || (id !== null && (known[screen]?.includes(id) ?? true))
  }
}

/**
 * The remote web page, from the same origin as the API; an address that is no file is a route of the app. A build
 * that asks no server brings its painted pages along; another one's are painted by `paint`.
 */
export function webRoutes(
  app: Hono,
  root: string,
  paint: Paint = () => Promise.resolve(null),
  isKnown: (place: NamedPlace, context: Context) => Promise<boolean> = knownOf(root),
) {
  const kept = new Map<string, EncodedBody>()

  async function fileOf(url: string, place: LinkedPlace | null): Promise<string> {
    let wanted: string
    try {
      wanted = decodeURIComponent(url)
    } catch {
      // A mangled escape is a mangled route: the app itself says so.
      return 'index.html'
    }
    if (wanted.includes('\0')) return 'index.html'
    const file = path.normalize(`/${wanted}`).slice(1)
    const screen = SCREEN.exec(wanted)?.[1]
    const tries = [
      file === PAINTER ? '' : file,
      HOME.test(wanted) ? 'home.html' : '',
      place ? `painted/${place.screen}/${place.id}.html` : '',
      screen ? `${screen}.html` : '',
    ]
    for (const name of tries) {
      const found = path.join(root, name)
      if (name && existsSync(found) && (await stat(found)).isFile()) return name
    }
    return 'index.html'
  }

  async function bodyOf(name: string): Promise<EncodedBody> {
    const known = kept.get(name)
    if (known) return known
    const body = encodeBody(await readFile(path.join(root, name)))
    kept.set(name, body)
    return body
  }

  app.get('*', async (context, next) => {
    const { path: url } = context.req
    if (/^\/v1(?:\/|$)/.test(url) || !existsSync(path.join(root, 'index.html'))) return next()
    const place = linkedPlace(url, context.req.query())
    const named = namedPlace(url, context.req.query())
    const found = await fileOf(url, place)
    const isScreen = found.startsWith('pages/') || found === 'home.html'
    const painted = place && isScreen ? await paint(place, context) : null
    const isMissing =
      !painted && found.startsWith('pages/') && named !== null && !(await isKnown(named, context))
    // Says so in words, before any script has come (scripts/web/route-pages.ts).
    const words = `missing/${named?.screen}.html`
    const name = isMissing && existsSync(path.join(root, words)) ? words : found
    const body = painted ?? (await bodyOf(name))
    const encoding = chooseEncoding(context.req.header('accept-encoding'), body.length)
    const { bytes, etag } = await body.in(encoding)
    const isHashed = /\.[0-9a-f]{8}\.(?:js|css)$/.test(name)
    // A route of the app that is no screen: the app goes home and says so, and a crawler keeps nothing.
    const isNowhere = name === 'index.html' && url !== '/' && url !== '/index.html'
    const headers = {
      etag,
      vary: 'Accept-Encoding',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': PAGE_POLICY,
    }
    if (!isMissing && matchesEtag(context.req.header('if-none-match'), etag)) {
      return new Response(null, { status: 304, headers })
    }
    return new Response(new Uint8Array(bytes), {
      status: isNowhere || isMissing ? 404 : 200,
      headers: {
        ...headers,
        'content-type': types[path.extname(name)] ?? 'application/octet-stream',
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      },
    })
  })
}
