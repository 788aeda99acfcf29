import { addresses } from '../data/addresses'
import { livedIn } from '../data/lived-in'
import { BUILD } from '../device/engine/build-folder'
import { TAP_BYTES } from '../device/limits'
import { MiniProgram } from '../device/mini-program'
import type { PhoneOptions } from '../device/phone/shapes'
import type { Drawn } from '../device/engine/screen'
import { kindsOf, tappablesOf } from '../device/tappable'
import { heaviest, walk } from '../device/walk'

const somebody: PhoneOptions = {}
beforeAll(async () => {
  somebody.stored = await livedIn()
})
afterAll(() => {
  process.stdout.write(`\nmost setData of a tap: ${heaviest.bytes} bytes, ${heaviest.where}\n`)
})

const nameOf = ({ className, name }: Drawn) => `${className} ${name}`

it.each(addresses)(
  '%s: every tap of somebody who follows, keeps and reports, and the next one, sends 8 KB at most',
  async (address) => {
    const app = new MiniProgram(BUILD, somebody)
    const { screen, route } = await app.open(address)
    const known = new Set(tappablesOf(screen).map(nameOf))
    const heavy: string[] = []
    for (const first of tappablesOf(screen).keys()) {
      const { cost, name, page } = await walk(app, address, [first])
      if (cost > TAP_BYTES) heavy.push(`${name}: ${cost}`)
      if (page.route !== route) continue
      // What the tap has brought is tapped in its turn.
      const later = tappablesOf(page.screen).map(nameOf)
      for (const second of kindsOf(page.screen)) {
        const own = later[second] ?? ''
        if (known.has(own)) continue
        known.add(own)
        const then = await walk(app, address, [first, second])
        if (then.cost > TAP_BYTES) heavy.push(`${name}, ${then.name}: ${then.cost}`)
      }
    }
    expect(heavy).toEqual([])
    expect(app.errors).toEqual([])
    app.close()
  },
)
