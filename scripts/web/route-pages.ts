import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROUTE_FILES } from '../../config/route-files'
import { NAMING_SCREENS } from '../../server/src/http/painted/naming-screens'
import { paintInto } from './painted-page'
import { loadOnce } from './painter/bundle'
import { withStylesInside } from './styles-inside'

/** Scripts wait behind the app's own, which is loaded with low priority too (`defer`). */
const early = (file: string): string =>
  file.endsWith('.css')
    ? `<link rel="stylesheet" href="/${file}">`
    : `<link rel="preload" as="script" fetchpriority="low" href="/${file}">`

type FrameOf = (screen: string, title: string) => string

/** What it says in the bar of the browser where there is no such thing (features/tasks/plan-frame.tsx). */
const missingTitle = /<p class="state-title">([^<]+)<\/p>/

const ROOT = path.resolve(__dirname, '../..')
const SITE_NAME = '政务微门户'
const HOME = 'home'

/** What the screen's own configuration calls it. */
function titleOf(screen: string): string {
  const config = readFileSync(path.join(ROOT, `src/pages/${screen}/index.config.ts`), 'utf8')
  const title = /navigationBarTitleText: '([^']+)'/.exec(config)?.[1]
  if (!title) throw new Error(`${screen} has no title`)
  return title
}

const named = (page: string, title: string) =>
  page.replace(/<title>.*?<\/title>/, `<title>${title} · ${SITE_NAME}</title>`)

/** The page with the screen's bar, the columns and grey lines in it: on a slow net it is not white for seconds. */
function framed(folder: string, page: string, screen: string, frameOf: FrameOf): string {
  const title = titleOf(screen)
  return paintInto(withStylesInside(folder, named(page, title)), frameOf(screen, title))
}

function finished(folder: string, page: string, screen: string, frameOf: FrameOf): string {
  // Home is painted by what this page becomes (first-paint.ts). Where others come with what they show, it takes the
  // place of the frame (painted-page.ts).
  return screen === HOME ? page : framed(folder, page, screen, frameOf)
}

/**
 * An index.html for each screen that starts the screen's own files together with the app's. Without
 * it a reader who comes by a link waits for three in a row: the app, its screen, the screen's data.
 */
export function writeRoutePages(folder: string): void {
  const listed = path.join(folder, ROUTE_FILES)
  const routes = JSON.parse(readFileSync(listed, 'utf8')) as Record<string, string[]>
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const { frameOf, missingOf } = loadOnce<Record<'frameOf' | 'missingOf', FrameOf>>('frame.tsx')
  mkdirSync(path.join(folder, 'missing'), { recursive: true })
  for (const [route, files] of Object.entries(routes)) {
    const head = files
      .filter((file) => !html.includes(file))
      .map(early)
      .join('')
    mkdirSync(path.join(folder, path.dirname(route)), { recursive: true })
    const page = html.replace('</head>', () => `${head}</head>`)
    const screen = route.split('/')[1] ?? ''
    writeFileSync(path.join(folder, `${route}.html`), finished(folder, page, screen, frameOf))
    if (NAMING_SCREENS.some((one) => one === screen)) {
      const markup = missingOf(screen, titleOf(screen))
      const title = missingTitle.exec(markup)?.[1] ?? SITE_NAME
      const html = paintInto(withStylesInside(folder, named(page, title)), markup)
      writeFileSync(path.join(folder, `missing/${screen}.html`), html)
    }
  }
  rmSync(listed)
}
