import { readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM, ResourceLoader, VirtualConsole, type FetchOptions } from 'jsdom'
import { paintInto } from './painted-page'
import { serveWeb } from './serve'
import { withStylesInside } from './styles-inside'

const HOME = '/pages/home/index'
const LONGEST_WAIT_MS = 20_000
/** Where a server is asked, a skeleton that stays this long is the build's own first paint. */
const SETTLED_MS = 1500

/** What jsdom lacks and the app asks for when it starts. */
function fill(window: JSDOM['window']): void {
  Object.assign(window, {
    matchMedia: () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
    scrollTo: () => undefined,
    // No server is there while building: a call neither answers nor fails, so the skeleton shows.
    fetch: () => new Promise(() => undefined),
  })
}

/**
 * Waits until the home screen shows content or, where only a server has any, has settled on its skeleton. A build that
 * asks no server has all of it, however slow the machine that builds.
 */
async function homeOf({ window }: JSDOM, hasServer: boolean): Promise<Element> {
  const started = Date.now()
  for (;;) {
    const screen = window.document.querySelector('#app .screen')
    const age = Date.now() - started
    const isReady = screen?.querySelector('.main') && !screen.querySelector('.skeleton')
    if (screen && (isReady || (hasServer && age > SETTLED_MS))) return screen
    if (age > LONGEST_WAIT_MS) throw new Error('首屏没有显示出来')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Remembers what the page asked for, in order. */
class Listener extends ResourceLoader {
  readonly asked: string[] = []

  override fetch(url: string, options: FetchOptions) {
    this.asked.push(new URL(url).pathname)
    return super.fetch(url, options)
  }
}

/** Tags that start at once what the home screen asked for after index.html's own files. */
function tagsFor(asked: readonly string[], html: string): string {
  return [...new Set(asked)]
    .filter((address) => !html.includes(address))
    .map((address) => {
      if (address.endsWith('.css')) return `<link rel="stylesheet" href="${address}">`
      return address.endsWith('.js')
        ? `<link rel="preload" as="script" fetchpriority="low" href="${address}">`
        : ''
    })
    .join('')
}

/**
 * index.html with the home screen painted in it: the built page itself, run once in jsdom. A reader
 * sees it before any script has come; the app takes it away when its own screen is ready
 * (src/platform/display/first-paint.ts).
 */
export async function paintHome(folder: string, hasServer: boolean): Promise<string> {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const { address, close } = await serveWeb(folder, 0)
  const listener = new Listener()
  try {
    const dom = await JSDOM.fromURL(`${address}${HOME}`, {
      runScripts: 'dangerously',
      resources: listener,
      pretendToBeVisual: true,
      virtualConsole: new VirtualConsole(),
      beforeParse: fill,
    })
    const screen = await homeOf(dom, hasServer)
    const markup = screen.outerHTML
    dom.window.close()
    const head = tagsFor(listener.asked, html)
    const page = withStylesInside(
      folder,
      html.replace('</head>', () => `${head}</head>`),
    )
    return paintInto(page, markup)
  } finally {
    await close()
  }
}
