import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { pictures, takePicture } from '../../../scripts/web/pictures'
import { launch, openWeb, type Web } from '../browser'

/** Fonts differ a little between machines; a moved, missing or recoloured part is far more than this. */
const MOST_DIFFERENT = 0.1
const IMAGES = path.resolve(__dirname, '../../../docs/images')

let web: Web
let browser: Browser
beforeAll(async () => {
  web = await openWeb()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await web.close()
})

/**
 * The pixels that differ plainly, as a share of those that are drawn on in the second one: a page is mostly paper, and
 * of all its pixels an empty one would differ in a twentieth. 1 where the sizes differ.
 */
async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const page = await browser.newPage()
  const share = await page.evaluate(
    async (sources) => {
      const [first, second] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image()
          image.src = `data:image/png;base64,${source}`
          await image.decode()
          const { width, height } = image
          const canvas = new OffscreenCanvas(width, height).getContext('2d')
          canvas?.drawImage(image, 0, 0)
          return { width, height, bytes: canvas?.getImageData(0, 0, width, height).data }
        }),
      )
      if (!first?.bytes || !second?.bytes || first.bytes.length !== second.bytes.length) return 1
      const [now, shown] = [first.bytes, second.bytes]
      const far = (one: Uint8ClampedArray, at: number, other: ArrayLike<number>, from: number) =>
        [0, 1, 2].some(
          (channel) => Math.abs((one[at + channel] ?? 0) - (other[from + channel] ?? 0)) > 48,
        )
      const paper = (() => {
        const counts = new Map<string, number>()
        for (let at = 0; at < shown.length; at += 4) {
          const colour = shown.slice(at, at + 3).join()
          counts.set(colour, (counts.get(colour) ?? 0) + 1)
        }
        const [most] = [...counts].sort(([, one], [, other]) => other - one)
        return (most?.[0] ?? '').split(',').map(Number)
      })()
      let different = 0
      let drawn = 0
      for (let at = 0; at < shown.length; at += 4) {
        if (far(now, at, shown, at)) different += 1
        if (far(shown, at, paper, 0)) drawn += 1
      }
      return different / Math.max(1, drawn)
    },
    [one.toString('base64'), other.toString('base64')],
  )
  await page.close()
  return share
}

/** The picture with the colour of its corner over its lower half. */
async function halfOf(picture: Buffer): Promise<Buffer> {
  const page = await browser.newPage()
  const half = await page.evaluate(async (source) => {
    const image = new Image()
    image.src = `data:image/png;base64,${source}`
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: image.width, height: image.height })
    const board = canvas.getContext('2d')
    if (!board) throw new Error('nothing to draw on')
    board.drawImage(image, 0, 0)
    const [red, green, blue] = board.getImageData(4, image.height / 2, 1, 1).data
    board.fillStyle = `rgb(${red}, ${green}, ${blue})`
    board.fillRect(0, image.height / 2, image.width, image.height)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  }, picture.toString('base64'))
  await page.close()
  return Buffer.from(half, 'base64')
}

it.each(pictures.map((picture) => [picture.name, picture] as const))(
  'README shows %s as it is',
  async (name, picture) => {
    const now = await takePicture(browser, web.address, picture)
    const shown = readFileSync(path.join(IMAGES, `${name}.png`))
    expect(await differenceOf(now, shown)).toBeLessThan(MOST_DIFFERENT)
  },
)

it.each(pictures.map(({ name }) => name))(
  '%s is not taken for a page that is half empty',
  async (name) => {
    const shown = readFileSync(path.join(IMAGES, `${name}.png`))
    expect(await differenceOf(await halfOf(shown), shown)).toBeGreaterThan(2 * MOST_DIFFERENT)
  },
)
