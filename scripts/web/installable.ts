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

/**
 * The offline shell. Replies of the API are not its business: the app keeps the last known ones itself,
 * with their age (src/platform/api/reply/reply-cache.ts).
 */
async function worker(folder: string): Promise<{ count: number; bytes: number }> {
  const { count, size, warnings } = await generateSW({
    swDest: path.join(folder, 'sw.js'),
    globDirectory: folder,
    globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
    // Offline every screen begins with index.html.
    globIgnores: ['sw.js', '{pages,painted,missing}/**/*.html', '**/*.LICENSE.txt'],
    // Names carry a hash of the content: no second one is needed.
    dontCacheBustURLsMatching: /\.[0-9a-f]{8}\.(?:js|css)$/,
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/v1\//, /^\/(?:healthz|readyz|metrics)$/],
    importScripts: ['/push-worker.js'],
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
