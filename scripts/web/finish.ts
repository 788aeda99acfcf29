/**
 * `tsx scripts/web/finish.ts dist/h5 [--server]`: what a web build still needs after Taro: the home screen's first
 * paint as HTML (home.html), a page for each screen that fetches all it needs at once, what is opened by a link as
 * HTML or, where a `--server` answers, what paints it there; and what makes it installable and open offline
 * (docs/adr/0071, 0074).
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { announceFeeds } from './announce-feeds'
import { paintHome } from './first-paint'
import { makeInstallable } from './worker/installable'
import { writePaintedPages } from './painted-pages'
import { bundlePainter } from './painter/bundle'
import { writeRoutePages } from './route-pages'
import { startInSteps } from './start'

async function main(): Promise<void> {
  const folder = path.resolve(process.argv[2] ?? 'dist/h5')
  const hasServer = process.argv.includes('--server')
  makeInstallable.files(folder)
  if (hasServer) announceFeeds(folder)
  startInSteps(folder)
  writeRoutePages(folder)
  if (hasServer) bundlePainter(folder)
  const painted = hasServer ? 0 : await writePaintedPages(folder)
  writeFileSync(path.join(folder, 'home.html'), await paintHome(folder, hasServer))
  const { count, bytes } = await makeInstallable.worker(folder)
  process.stdout.write(
    `首屏 home.html${painted > 0 ? `，另 ${painted} 页` : ''}；离线缓存 ${count} 个文件，${Math.round(bytes / 1000)} KB\n`,
  )
}

main().catch((cause: unknown) => {
  process.stderr.write(
    `${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
  )
  process.exit(1)
})
