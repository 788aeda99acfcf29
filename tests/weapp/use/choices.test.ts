import { BUILD } from '../device/engine/build-folder'
import { bytesOf, TAP_BYTES } from '../device/limits'
import { MiniProgram } from '../device/mini-program'

let app: MiniProgram
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

it('a choice says how many tasks it leaves, of one unit too, 8 KB a tap at most', async () => {
  app = new MiniProgram(BUILD)
  await app.open('/pages/tasks/index')
  ;(await app.settled()).screen.find('打开筛选').tap()
  const { screen } = await app.settled()
  const ofAll = screen.find(/^有目标 \d+$/).text
  const unit = screen.find('市经济信息化委')
  expect(bytesOf(await app.costOf(() => unit.tap()))).toBeLessThanOrEqual(TAP_BYTES)
  const choice = (await app.settled()).screen.find(/^有目标 \d+$/)
  expect(choice.text).not.toBe(ofAll)
  const [, left] = choice.text.split(' ')
  choice.tap()
  expect((await app.settled()).screen.text).toContain(`共 ${left} 项`)
})
