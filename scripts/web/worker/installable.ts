import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { generateSW } from 'workbox-build'

const SIZES = [192, 512] as const

const manifest = {
  name: '政务微门户',
  short_name: '政务微门户',
  description: '把一份工作安排变成查得到、看得懂、有出处的任务清单。',
  lang: 'zh-CN',
  id: '/',
  start_url: '/pages/home/index',
  scope: '/',
  display: 'standalone',
  background_color: '#F5F7FA',
  theme_color: '#1B5FB8',
  icons: SIZES.flatMap((size) =>
    (['any', 'maskable'] as const).map((purpose) => ({
      src: `/static/icon-${purpose}-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  ),
}

/** A maskable icon fills its square: the system cuts the corners (W3C manifest, icon purposes). */
function square(svg: string): string {
  return svg.replace(/rx="\d+"/, 'rx="0"')
}

function files(folder: string): void {
  const svg = readFileSync(path.join(folder, 'static/icon.svg'), 'utf8')
  mkdirSync(path.join(folder, 'static'), { recursive: true })
  for (const size of SIZES) {
    for (const [purpose, source] of [
      ['any', svg],
      ['maskable', square(svg)],
    ] as const) {
      const png = new Resvg(source, { fitTo: { mode: 'width', value: size } }).render().asPng()
      writeFileSync(path.join(folder, `static/icon-${purpose}-${size}.png`), png)
    }
  }
  copyFileSync(path.join(__dirname, 'push-worker.js'), path.join(folder, 'push-worker.js'))
  writeFileSync(path.join(folder, 'manifest.webmanifest'), JSON.stringify(manifest))
  // Everything public may be found; the API's pages are data, not documents to list.
  writeFileSync(path.join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /v1/\n')
}

/** What index.html starts with: pages that name it are of the same build. */
const START =
  /<script defer src="([^"]+)">|<link rel="preload" as="script" data-start href="([^"]+)">/g

/** Where painted pages of this build are kept, by painted-worker.js. */
function paintedCache(folder: string): string {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(START)].map(([, own, step]) => own ?? step ?? '')
  if (scripts.length === 0) throw new Error('index.html starts with nothing')
  const cacheName = `painted-${createHash('sha256').update(scripts.join()).digest('hex').slice(0, 8)}`
  const code = readFileSync(path.join(__dirname, 'painted-worker.js'), 'utf8')
  const own = code.replace('__PAINTED__', () => JSON.stringify({ cacheName, scripts }))
  writeFileSync(path.join(folder, 'painted-worker.js'), own)
  return cacheName
}

/**
 * The offline shell. Replies of the API are not its business: the app keeps the last known ones itself,
 * with their age (src/platform/api/reply/reply-cache.ts).
 */
async function worker(folder: string): Promise<{ count: number; bytes: number }> {
  const cacheName = paintedCache(folder)
  const { count, size, warnings } = await generateSW({
    swDest: path.join(folder, 'sw.js'),
    globDirectory: folder,
    globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
    globIgnores: [
      '{sw,*-worker}.js',
      'home.html',
      '{pages,painted,missing}/**/*.html',
      '**/*.LICENSE.txt',
    ],
    // Names carry a hash of the content: no second one is needed.
    dontCacheBustURLsMatching: /\.[0-9a-f]{8}\.(?:js|css)$/,
    // A screen begins with what was painted of it, or else with index.html. Such a function is written out as text.
    directoryIndex: null,
    runtimeCaching: [
      {
        urlPattern: ({ request, url }) =>
          request.mode === 'navigate' && /^\/(?:pages\/[\w-]+\/index)?$/.test(url.pathname),
        handler: 'CacheOnly',
        options: { cacheName, precacheFallback: { fallbackURL: '/index.html' } },
      },
    ],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [
      /^\/v1\//,
      /^\/(?:healthz|readyz|metrics)$/,
      /^\/(?:pages\/[\w-]+\/index)?(?:\?|$)/,
    ],
    importScripts: ['/push-worker.js', '/painted-worker.js'],
    cleanupOutdatedCaches: true,
    // A new version waits until the reader agrees (src/platform/device/new-version.ts).
    skipWaiting: false,
    // The page of the very first visit is served too: without a network it can go on to other screens.
    clientsClaim: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: 'production',
  })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  return { count, bytes: size }
}

export const makeInstallable = { files, worker }
