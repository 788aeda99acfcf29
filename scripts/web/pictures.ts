import type { Browser } from 'playwright-core'

/** A picture of README: what is on it, and how it is looked at. */
export interface Picture {
  name: string
  route: string
  width?: number
  height?: number
  /** As kept by `src/platform/display/display-store.ts`. */
  display?: { textScale?: number; theme?: string }
}

const TASK = '/pages/task/index?id=dcd4d5308-31'

export const pictures: readonly Picture[] = [
  { name: 'home', route: '/' },
  { name: 'tasks', route: '/pages/tasks/index' },
  { name: 'task', route: TASK },
  { name: 'elder', route: '/', display: { textScale: 1.6 } },
  { name: 'dark', route: '/pages/task/index?id=dcd4d5308-33', display: { theme: 'dark' } },
  { name: 'wide', route: TASK, width: 1280, height: 800 },
]

/** Opens the page as a new reader does, and photographs what shows first (PNG). */
export async function takePicture(
  browser: Browser,
  address: string,
  { route, width = 375, height = 812, display = {} }: Picture,
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const kept = JSON.stringify({
    data: JSON.stringify({ textScale: 1, theme: 'light', ...display }),
  })
  await context.addInitScript((value) => localStorage.setItem('display', value), kept)
  const page = await context.newPage()
  await page.goto(address + route)
  await page.waitForFunction(
    () =>
      document.querySelector('main h2') !== null &&
      document.getElementById('first-paint') === null &&
      document.querySelector('.skeleton') === null,
  )
  const picture = await page.screenshot()
  await context.close()
  return picture
}
