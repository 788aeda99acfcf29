import { bytesOf } from './limits'
import type { MiniProgram } from './mini-program'
import { tappablesOf } from './tappable'

/** A way to a control: what is tapped, by its place among all that can be. */
type Path = readonly number[]

/** The heaviest tap of those that were walked. */
export let heaviest = { bytes: 0, where: '' }

/** What tapping along `path` from a fresh page costs in its last tap, and what can be tapped then. */
export async function walk(app: MiniProgram, address: string, path: Path) {
  let { screen } = await app.open(address)
  let cost = 0
  let name = ''
  for (const at of path) {
    const drawn = tappablesOf(screen)[at]
    name = drawn?.name.slice(0, 20) ?? ''
    cost = bytesOf(await app.costOf(() => drawn?.tap()))
    screen = (await app.settled()).screen
  }
  if (cost > heaviest.bytes) heaviest = { bytes: cost, where: `${address} ${name}` }
  return { cost, name, page: await app.settled() }
}
