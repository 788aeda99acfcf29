import { addressOf, openWeb, type Face, type Web } from '../browser'

let web: Web
beforeAll(async () => {
  web = await openWeb()
})
afterAll(() => web.close())

const ELDER: Face = { textScale: 1.9 }

/** How many tiles stand in each row of a grid, from the top. */
const rowsOf = (tiles: Element[]) => {
  const tops = tiles.map((tile) => Math.round(tile.getBoundingClientRect().top))
  return [...new Set(tops)].map((top) => tops.filter((one) => one === top).length)
}

it.each([
  ['task', '.action', 320, {}, [3, 3]],
  ['task', '.action', 375, {}, [3, 3]],
  ['task', '.action', 1280, {}, [6]],
  ['task', '.action', 320, ELDER, [1, 1, 1, 1, 1, 1]],
  ['post', '.action', 320, {}, [3]],
  ['home', '.entry', 320, {}, [3, 3]],
  ['home', '.entry', 375, {}, [3, 3]],
  ['home', '.entry', 375, ELDER, [1, 1, 1, 1, 1, 1]],
] as const)('%s: no row of %s has one left over at %i px, %j', async (...given) => {
  const [screen, tiles, width, face, expected] = given
  const { page, open, close } = await web.visit({ width, face, mobile: width < 900 })
  await open(addressOf(screen))
  expect(await page.locator(`main ${tiles}`).evaluateAll(rowsOf)).toEqual(expected)
  await close()
})
