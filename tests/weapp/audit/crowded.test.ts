import { crowdedOffice } from '../data/crowded'
import { crowdedStore } from '../data/crowded-mine'
import { pagesOf, readAppJson } from '../device/engine/app-files'
import { addressOf, REMOTE_BUILD } from '../device/engine/build-folder'
import { bytesOf, overLimits, overTree, TAP_BYTES } from '../device/limits'
import { MiniProgram } from '../device/mini-program'
import { kindsOf, silentTappables, tappablesOf } from '../device/tappable'

const addresses = [
  ...pagesOf(readAppJson(REMOTE_BUILD)).map(addressOf),
  '/pages/tasks/index?view=unit',
  '/pages/tasks/index?view=time',
  '/pages/unit/index?id=crowd-1',
  '/pages/unit/index?id=crowd-all',
  '/pages/reminders/index?task=dcd4d5308-31',
]
const elder = { display: '{"textScale":1.9,"theme":"dark"}' }

let app: MiniProgram
const start = (more: Record<string, string> = {}) => {
  const stored = { ...crowdedStore, ...more }
  app = new MiniProgram(REMOTE_BUILD, { ...crowdedOffice(), stored })
}
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

describe.each(addresses)('%s, where there is more of everything than anybody has', (address) => {
  it('keeps to the limits at first, and as it is read to its end', async () => {
    start()
    const { screen, calls } = await app.open(address)
    expect(overLimits(screen, calls)).toEqual([])
    const first = calls.length
    await app.readThrough()
    expect(overTree(screen, true)).toEqual([])
    expect(silentTappables(screen)).toEqual([])
    expect(calls.slice(first).filter(({ bytes }) => bytes > TAP_BYTES)).toEqual([])
  })

  it('keeps to them in 长辈版, and says what can be tapped', async () => {
    start(elder)
    const { screen, calls } = await app.open(address)
    expect(overLimits(screen, calls)).toEqual([])
    expect(silentTappables(screen)).toEqual([])
  })

  it('sends 8 KB a tap at most, and draws nothing that is over the limits', async () => {
    start()
    const { screen } = await app.open(address)
    const heavy: string[] = []
    for (const at of kindsOf(screen)) {
      await app.open(address)
      const drawn = tappablesOf((await app.settled()).screen)[at]
      const cost = bytesOf(await app.costOf(() => drawn?.tap()))
      const faults = overTree((await app.settled()).screen)
      if (cost > TAP_BYTES) faults.push(`${cost} bytes`)
      heavy.push(
        ...faults.map((fault) => `${drawn?.className} ${drawn?.name.slice(0, 20)}: ${fault}`),
      )
    }
    expect(heavy).toEqual([])
  })
})

it('names all of them to who reads on', async () => {
  start()
  await app.open('/pages/task/index?id=dcd4d5308-31')
  const { screen } = await app.readThrough()
  expect(screen.text).toContain('演示单位65')
})
