import { addresses } from '../data/addresses'
import { livedIn } from '../data/lived-in'
import { BUILD } from '../device/engine/build-folder'
import { bytesOf, TAP_BYTES } from '../device/limits'
import { MiniProgram } from '../device/mini-program'
import type { PhoneOptions } from '../device/phone/shapes'
import { kindsOf, tappablesOf } from '../device/tappable'
import { walk } from '../device/walk'

const somebody: PhoneOptions = {}
beforeAll(async () => {
  somebody.stored = await livedIn()
})

let app: MiniProgram
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

describe.each(addresses)('%s', (address) => {
  it('a tap of a newcomer sends 8 KB at most', async () => {
    app = new MiniProgram(BUILD)
    const { screen } = await app.open(address)
    const heavy: string[] = []
    for (const at of kindsOf(screen)) {
      const { cost, name } = await walk(app, address, [at])
      if (cost > TAP_BYTES) heavy.push(`${name}: ${cost}`)
    }
    expect(heavy).toEqual([])
  })

  it('reading it to its end sends 8 KB at a time at most', async () => {
    app = new MiniProgram(BUILD, somebody)
    const { calls } = await app.open(address)
    const first = calls.length
    await app.readThrough()
    expect(calls.slice(first).filter(({ bytes }) => bytes > TAP_BYTES)).toEqual([])
  })

  it('a tap on what was read to its end sends 8 KB at most', async () => {
    app = new MiniProgram(BUILD, somebody)
    await app.open(address)
    const heavy: string[] = []
    for (const at of kindsOf((await app.readThrough()).screen)) {
      await app.open(address)
      const drawn = tappablesOf((await app.readThrough()).screen)[at]
      const cost = bytesOf(await app.costOf(() => drawn?.tap()))
      if (cost > TAP_BYTES) heavy.push(`${drawn?.name.slice(0, 20)}: ${cost}`)
    }
    expect(heavy).toEqual([])
  })
})
