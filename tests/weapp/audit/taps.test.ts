import { addressOf, BUILD } from '../device/engine/build-folder'
import { pagesOf, readAppJson } from '../device/engine/app-files'
import { bytesOf, TAP_BYTES } from '../device/limits'
import { livedIn } from '../data/lived-in'
import { MiniProgram } from '../device/mini-program'
import type { PhoneOptions } from '../device/phone/shapes'
import type { Drawn } from '../device/engine/screen'
import { kindsOf, tappablesOf } from '../device/tappable'

const addresses = [
  ...pagesOf(readAppJson(BUILD)).map(addressOf),
  '/pages/tasks/index?view=unit',
  '/pages/tasks/index?view=time',
  '/pages/tasks/index?view=time&unit=huangpu',
  '/pages/search/index?q=%E6%94%BF%E5%BA%9C%E7%BD%91%E7%AB%99',
  '/pages/search/index?q=%E9%BB%84%E6%B5%A6%E5%8C%BA%E6%9C%89%E5%87%A0%E9%A1%B9%E4%BB%BB%E5%8A%A1',
  '/pages/task/index?id=dcd4d5308-33',
]
const somebody: PhoneOptions = {}
beforeAll(async () => {
  somebody.stored = await livedIn()
})

let app: MiniProgram
let most = { bytes: 0, where: '' }
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})
afterAll(() => {
  process.stdout.write(`\nmost setData of a tap: ${most.bytes} bytes, ${most.where}\n`)
})

const nameOf = ({ className, name }: Drawn) => `${className} ${name}`

/** A way to a control: what is tapped, by its place among all that can be. */
type Path = readonly number[]

/** What tapping along `path` from a fresh page costs in its last tap, and what can be tapped then. */
async function walk(address: string, path: Path) {
  await app.open(address)
  let cost = 0
  let name = ''
  for (const at of path) {
    const drawn = tappablesOf((await app.settled()).screen)[at]
    name = drawn?.name.slice(0, 20) ?? ''
    cost = bytesOf(await app.costOf(() => drawn?.tap()))
  }
  if (cost > most.bytes) most = { bytes: cost, where: `${address} ${name}` }
  return { cost, name, page: await app.settled() }
}

describe.each(addresses)('%s', (address) => {
  it('a tap of a newcomer sends 8 KB at most', async () => {
    app = new MiniProgram(BUILD)
    const { screen } = await app.open(address)
    const heavy: string[] = []
    for (const at of kindsOf(screen)) {
      const { cost, name } = await walk(address, [at])
      if (cost > TAP_BYTES) heavy.push(`${name}: ${cost}`)
    }
    expect(heavy).toEqual([])
  })

  it('every tap of somebody who follows, keeps and reports, and the next one, too', async () => {
    app = new MiniProgram(BUILD, somebody)
    const { screen, route } = await app.open(address)
    const known = new Set(tappablesOf(screen).map(nameOf))
    const heavy: string[] = []
    for (const first of tappablesOf(screen).keys()) {
      const { cost, name, page } = await walk(address, [first])
      if (cost > TAP_BYTES) heavy.push(`${name}: ${cost}`)
      if (page.route !== route) continue
      // What the tap has brought is tapped in its turn.
      const later = tappablesOf(page.screen).map(nameOf)
      for (const second of kindsOf(page.screen)) {
        const own = later[second] ?? ''
        if (known.has(own)) continue
        known.add(own)
        const then = await walk(address, [first, second])
        if (then.cost > TAP_BYTES) heavy.push(`${name}, ${then.name}: ${then.cost}`)
      }
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
