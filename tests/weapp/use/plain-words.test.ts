import { BUILD } from '../device/engine/build-folder'
import { bytesOf, overLimits, TAP_BYTES } from '../device/limits'
import { MiniProgram } from '../device/mini-program'

const TASK = '/pages/task/index?id=dcd4d5308-31'
const LIST = '/pages/tasks/index'

let app: MiniProgram
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

const elder = { stored: { display: JSON.stringify({ textScale: 1.6, theme: 'auto' }) } }

it.each([TASK, LIST])('%s says our terms plainly in 长辈版, within the limits', async (address) => {
  app = new MiniProgram(BUILD)
  const ordinary = (await app.open(address)).screen.text
  expect(ordinary).toMatch(/推定/)
  app.close()
  app = new MiniProgram(BUILD, elder)
  const { screen, calls } = await app.open(address)
  expect(screen.text).toContain('（原文没写日期，按年底算）')
  expect(screen.text).not.toMatch(/推定|列首位|措辞/)
  expect(overLimits(screen, calls)).toEqual([])
})

it('a list that stands below hears of 长辈版 in 8 KB at most', async () => {
  app = new MiniProgram(BUILD)
  await app.open(LIST)
  await app.open('/pages/display/index')
  const step = (await app.settled()).screen.find('长辈版 · 更大')
  expect(bytesOf(await app.costOf(() => step.tap()))).toBeLessThanOrEqual(TAP_BYTES)
})
