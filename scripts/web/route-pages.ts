import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROUTE_FILES } from '../../config/route-files'
import { PAINTED_SCREENS } from '../../server/src/http/painted/painter'
import { withStylesInside } from './styles-inside'

/** Scripts wait behind the app's own, which is loaded with low priority too (`defer`). */
const early = (file: string): string =>
  file.endsWith('.css')
    ? `<link rel="stylesheet" href="/${file}">`
    : `<link rel="preload" as="script" fetchpriority="low" href="/${file}">`

/**
 * An index.html for each screen that starts the screen's own files together with the app's. Without
 * it a reader who comes by a link waits for three in a row: the app, its screen, the screen's data.
 */
export function writeRoutePages(folder: string): void {
  const listed = path.join(folder, ROUTE_FILES)
  const routes = JSON.parse(readFileSync(listed, 'utf8')) as Record<string, string[]>
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  for (const [route, files] of Object.entries(routes)) {
    const head = files
      .filter((file) => !html.includes(file))
      .map(early)
      .join('')
    mkdirSync(path.join(folder, path.dirname(route)), { recursive: true })
    const page = html.replace('</head>', () => `${head}</head>`)
    const isPainted = PAINTED_SCREENS.some((screen) => route === `pages/${screen}/index`)
    writeFileSync(
      path.join(folder, `${route}.html`),
      isPainted ? withStylesInside(folder, page) : page,
    )
  }
  rmSync(listed)
}
