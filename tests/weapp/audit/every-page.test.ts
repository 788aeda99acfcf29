import { addressOf, BUILD, REMOTE_BUILD } from '../device/engine/build-folder'
import { pagesOf, readAppJson } from '../device/engine/app-files'
import { bytesOf, overLimits } from '../device/limits'
import { MiniProgram } from '../device/mini-program'
import { office } from '../data/office'

const pages = pagesOf(readAppJson(BUILD))

const costs: string[] = []
afterAll(() => {
  process.stdout.write(`\nsetData of first screens\n${costs.join('\n')}\n`)
})

describe.each([
  ['embedded', BUILD, {}],
  ['remote', REMOTE_BUILD, office()],
])('in the %s build', (name, folder, options) => {
  describe.each(pages)('%s', (page) => {
    const app = new MiniProgram(folder, options)
    afterAll(() => app.close())

    it('opens with words, a title and no complaint', async () => {
      const { screen } = await app.open(addressOf(page))
      expect(screen.text.length).toBeGreaterThan(8)
      expect(app.phone.diary.titles.at(-1)).toBeTruthy()
      expect(app.errors).toEqual([])
    })

    it('keeps to the limits of WeChat’s audit, and to ours of setData', async () => {
      const { screen, calls } = await app.settled()
      const bytes = String(bytesOf(calls)).padStart(6)
      costs.push(`${name.padEnd(9)} ${page.padEnd(28)} ${calls.length} calls ${bytes} bytes`)
      expect(overLimits(screen, calls)).toEqual([])
    })

    it.each([
      ['a broken escape', 'id=%zz'],
      ['another language', 'id=DROP%20TABLE'],
      ['a task that is not there', 'id=dcd4d5308-999'],
      ['500 letters', `id=${'长'.repeat(500)}`],
      ['half a letter', 'q=%E0%A4%A'],
    ])('says something for a mangled link: %s', async (_, query) => {
      const { screen } = await app.open(`/${page}?${query}`)
      expect(screen.text.length).toBeGreaterThan(4)
      expect(app.errors).toEqual([])
    })
  })
})
