import { addressOf, REMOTE_BUILD } from '../device/engine/build-folder'
import { pagesOf, readAppJson } from '../device/engine/app-files'
import { crowdedReplies } from '../data/crowded'
import { bytesOf, overLimits, TAP_BYTES } from '../device/limits'
import { MiniProgram } from '../device/mini-program'
import { office } from '../data/office'
import { kindsOf, tappablesOf } from '../device/tappable'

const options = { ...office(crowdedReplies), haste: 100 }
const addresses = [
  ...pagesOf(readAppJson(REMOTE_BUILD)).map(addressOf),
  '/pages/tasks/index?view=unit',
  '/pages/tasks/index?view=time',
  '/pages/unit/index?id=crowd-1',
  '/pages/unit/index?id=crowd-all',
]

let app: MiniProgram
beforeEach(() => {
  app = new MiniProgram(REMOTE_BUILD, options)
})
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

describe.each(addresses)('%s, where a plan names 114 units and a task 66 of them', (address) => {
  it('keeps to the limits, and to 8 KB a tap', async () => {
    const { screen, calls } = await app.open(address)
    expect(overLimits(screen, calls)).toEqual([])
    const heavy: string[] = []
    for (const at of kindsOf(screen)) {
      await app.open(address)
      const drawn = tappablesOf((await app.settled()).screen)[at]
      const cost = bytesOf(await app.costOf(() => drawn?.tap()))
      const { children } = (await app.settled()).screen.size()
      if (cost > TAP_BYTES || children > 60) heavy.push(`${drawn?.name}: ${cost}, ${children}`)
    }
    expect(heavy).toEqual([])
  })
})

it('names all of them to who reads on', async () => {
  await app.open('/pages/task/index?id=dcd4d5308-31')
  const { screen } = await app.readThrough()
  expect(screen.text).toContain('演示单位65')
  expect(screen.size().children).toBeLessThanOrEqual(60)
})
