import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
}

/** Nothing from another host; data: only for the icons that are drawn as masks. */
const CONTENT_POLICY =
  "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"

/** The home screen comes painted (scripts/web/first-paint.ts); any other route is index.html. */
const HOME = /^\/(?:pages\/home\/index)?$/

/** The file of an address inside `folder`, or the page that stands for a route of the app. */
function fileOf(folder: string, url: string): string {
  let wanted = '/'
  try {
    wanted = decodeURIComponent(url.split('?')[0] ?? '/')
  } catch {
    // A mangled escape is a mangled route: the app itself says so.
  }
  const file = path.join(folder, path.normalize(`/${wanted}`))
  const isFile = file.startsWith(folder) && existsSync(file) && statSync(file).isFile()
  if (isFile) return file
  const painted = path.join(folder, 'home.html')
  return HOME.test(wanted) && existsSync(painted) ? painted : path.join(folder, 'index.html')
}

/** Serves a built web page with its routes. `port` 0 takes any free one. */
export function serveWeb(
  folder: string,
  port: number,
): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const file = fileOf(folder, request.url ?? '/')
    const isHashed = /\.[0-9a-f]{8}\.(?:js|css)$/.test(file)
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': CONTENT_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    createReadStream(file).pipe(response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      const bound = server.address()
      const actual = bound !== null && typeof bound === 'object' ? bound.port : port
      resolve({
        address: `http://localhost:${actual}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
