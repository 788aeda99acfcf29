import { mkdirSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { addressOf, ARTIFACTS, openWeb, screens, type Face, type Visit, type Web } from './browser'

const faces: [string, Face, number][] = [
  ['light', { theme: 'light' }, 375],
  ['dark', { theme: 'dark' }, 375],
  ['elder', { theme: 'light', textScale: 1.9 }, 375],
  ['wide', { theme: 'light' }, 1280],
  ['small', { theme: 'light' }, 320],
]

let web: Web
beforeAll(async () => {
  mkdirSync(ARTIFACTS, { recursive: true })
  web = await openWeb()
})
afterAll(() => web.close())

/** The page as a whole is as wide as the window: nothing is cut off, nothing scrolls sideways. */
const widthOver = () => document.documentElement.scrollWidth - window.innerWidth

describe.each(faces)('%s', (face, display, width) => {
  let visit: Visit
  beforeAll(async () => {
    visit = await web.visit({
      face: display,
      width,
      height: width > 900 ? 800 : 812,
      mobile: width < 900,
    })
  })
  afterAll(() => visit.close())

  it.each(screens)(
    '%s: axe finds nothing, nothing is cut off, the console is silent',
    async (screen) => {
      await visit.open(addressOf(screen))
      await visit.page.screenshot({ path: path.join(ARTIFACTS, `${screen}-${face}.png`) })
      const { violations } = await new AxeBuilder({ page: visit.page }).analyze()
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        ),
      ).toEqual([])
      expect(await visit.page.evaluate(widthOver)).toBeLessThanOrEqual(0)
      expect(visit.complaints.splice(0)).toEqual([])
      expect(await visit.page.title()).not.toBe('')
    },
  )
})
