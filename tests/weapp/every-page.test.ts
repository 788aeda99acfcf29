import { addressOf, BUILD } from './device/build-folder'
import { pagesOf, readAppJson } from './device/app-files'
import { MiniProgram } from './device/mini-program'

const pages = pagesOf(readAppJson(BUILD))

/** WeChat's audit limits, and ours for a first screen. */
const AUDIT = { nodes: 1000, depth: 30, children: 60 }
const FIRST_SCREEN = { calls: 3, bytes: 48 * 1024 }

const costs: string[] = []
afterAll(() => {
  process.stdout.write(
    `\nsetData of first screens (≤ ${FIRST_SCREEN.calls} calls, ≤ ${FIRST_SCREEN.bytes} bytes)\n${costs.join('\n')}\n`,
  )
})

describe.each(pages)('%s', (page) => {
  const app = new MiniProgram(BUILD)
  afterAll(() => app.close())

  it('opens with words, a title and no complaint', async () => {
    const { screen } = await app.open(addressOf(page))
    expect(screen.text.length).toBeGreaterThan(8)
    expect(app.phone.diary.titles.at(-1)).toBeTruthy()
    expect(app.errors).toEqual([])
  })

  it('keeps to its budget of setData', async () => {
    const { calls } = await app.settled()
    const bytes = calls.reduce((sum, call) => sum + call.bytes, 0)
    costs.push(`${page.padEnd(28)} ${calls.length} calls ${String(bytes).padStart(6)} bytes`)
    expect(calls.length).toBeLessThanOrEqual(FIRST_SCREEN.calls)
    expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN.bytes)
  })

  it('keeps to the limits of WeChat’s audit', async () => {
    const { nodes, depth, children } = (await app.settled()).screen.size()
    expect(nodes).toBeLessThan(AUDIT.nodes)
    expect(depth).toBeLessThan(AUDIT.depth)
    expect(children).toBeLessThanOrEqual(AUDIT.children)
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
