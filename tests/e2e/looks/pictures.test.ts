import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { pictures, takePicture } from '../../../scripts/web/pictures'
import { launch, openWeb, type Web } from '../browser'

/** Fonts differ a little between machines; a moved, missing or recoloured part is far more than this. */
const MOST_DIFFERENT = 0.05
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

/** The share of pixels that differ plainly; 1 where the sizes do. */
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
      let different = 0
      for (let at = 0; at < first.bytes.length; at += 4) {
        const far = [0, 1, 2].some(
          (channel) =>
            Math.abs((first.bytes?.[at + channel] ?? 0) - (second.bytes?.[at + channel] ?? 0)) > 48,
        )
        if (far) different += 1
      }
      return different / (first.bytes.length / 4)
    },
    [one.toString('base64'), other.toString('base64')],
  )
  await page.close()
  return share
}

it.each(pictures.map((picture) => [picture.name, picture] as const))(
  'README shows %s as it is',
  async (name, picture) => {
    const now = await takePicture(browser, web.address, picture)
    const shown = readFileSync(path.join(IMAGES, `${name}.png`))
    expect(await differenceOf(now, shown)).toBeLessThan(MOST_DIFFERENT)
  },
)
