import { BUILD } from '../device/engine/build-folder'
import { bytesOf, TAP_BYTES } from '../device/limits'
import { MiniProgram } from '../device/mini-program'

const SENTENCE = '开展政府网站微门户建设'

let app: MiniProgram
beforeEach(() => {
  app = new MiniProgram(BUILD)
})
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

/** What stands at the place that the page was last scrolled to; nothing where that was not drawn. */
async function place() {
  // Taro waits a tenth of a second where nothing is on its way: longer than a page that rests.
  await new Promise((resolve) => setTimeout(resolve, 200))
  const { screen } = await app.settled()
  const selector = app.phone.diary.scrolledTo.at(-1)
  return [...screen.all()].find(({ element }) => `#${element.id}` === selector)
}

it('原文 comes in pieces, and whole to who reads it to its end', async () => {
  const { screen } = await app.open('/pages/document/index?id=dcd4d5308')
  expect(screen.text).not.toContain(SENTENCE)
  expect((await app.readThrough()).screen.text).toContain(SENTENCE)
})

it('a citation opens at its own sentence, with what stands around it', async () => {
  const { screen } = await app.open(
    `/pages/document/index?id=dcd4d5308&quote=${encodeURIComponent(SENTENCE)}`,
  )
  const found = await place()
  expect(found?.text).toContain(SENTENCE)
  expect(screen.text.split(found?.text ?? '')[0]?.length).toBeGreaterThan(1000)
})

it('目录 goes to a heading that was not drawn before, 8 KB at a time', async () => {
  await app.open('/pages/document/index?id=dcd4d5308')
  ;(await app.says('目录')).screen.find('目录').tap()
  const { screen } = await app.settled()
  const rows = screen.byRole('button').filter(({ className }) => className === 'row')
  const heading = rows.at(-1)?.text ?? ''
  const calls = await app.costOf(() => rows.at(-1)?.tap())
  expect((await place())?.text).toBe(heading)
  expect(Math.max(...calls.map((call) => bytesOf([call])))).toBeLessThanOrEqual(TAP_BYTES)
})

it('a sentence is copied with where it stands, its task one tap away, 8 KB a tap at most', async () => {
  await app.open(`/pages/document/index?id=dcd4d5308&quote=${encodeURIComponent(SENTENCE)}`)
  await place()
  const { screen } = await app.settled()
  const paragraph = [...screen.all()].find(
    ({ className, text }) => className?.includes('source-task') && text.includes(SENTENCE),
  )
  // A phone is not told which character was tapped: what is tapped is the button, read after its paragraph.
  expect(paragraph?.listensTo('tap')).toBe(false)
  const name = `引用：${paragraph?.text.slice(0, 12)}`
  const calls = await app.costOf(() => screen.find(name).tap())
  expect(bytesOf(calls)).toBeGreaterThan(0)
  expect(bytesOf(calls)).toBeLessThanOrEqual(TAP_BYTES)
  ;(await app.says('复制引文')).screen.find('下一句').tap()
  ;(await app.settled()).screen.find('看第31项').tap()
  expect((await app.settled()).route).toBe('pages/task/index')
})

it('查找 goes from one place to the next, and round', async () => {
  await app.open('/pages/document/index?id=dcd4d5308')
  const [input] = (await app.settled()).screen.byTag('input')
  input?.type('微门户')
  await app.says(/^\d+ 处$/)
  ;(await app.settled()).screen.find('下一处').tap()
  await app.says(/^1\/\d+ 处$/)
  const first = await place()
  expect(first?.text).toContain('微门户')
  const { screen } = await app.settled()
  const [, count = ''] = /1\/(\d+) 处/.exec(screen.text) ?? []
  for (let go = 0; go < Number(count); go++) {
    ;(await app.settled()).screen.find('下一处').tap()
    expect((await place())?.text).toContain('微门户')
  }
  expect((await place())?.text).toBe(first?.text)
})
