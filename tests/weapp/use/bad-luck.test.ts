import { BUILD, REMOTE_BUILD } from '../device/engine/build-folder'
import { overLimits, overTree } from '../device/limits'
import { MiniProgram } from '../device/mini-program'
import { HEBREW, LONG, oddReplies } from '../data/odd'
import { office } from '../data/office'

const TASK = '/pages/task/index?id=dcd4d5308-31'

let app: MiniProgram
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const tap = async (words: string | RegExp) => (await app.says(words)).screen.find(words).tap()

it('going back while a page is still coming leaves the one before it whole', async () => {
  const { onRequest } = office()
  let isSlow = false
  app = new MiniProgram(REMOTE_BUILD, {
    async onRequest(request) {
      if (isSlow) await later(150)
      return onRequest(request)
    },
  })
  await app.open('/pages/tasks/index')
  isSlow = true
  await tap(/^第2项/)
  await later(20)
  app.phone.wx.navigateBack({})
  await later(300)
  const list = await app.settled()
  expect(list.route).toBe('pages/tasks/index')
  expect(list.screen.text).toContain('共 47 项')
  await tap(/^第3项/)
  await app.says(/^第 3 项/)
  expect(app.depth).toBe(2)
})

it('two taps at once switch a thing once', async () => {
  app = new MiniProgram(BUILD)
  await app.open(TASK)
  const { screen } = await app.settled()
  const star = screen.find('收藏')
  star.tap()
  star.tap()
  await app.says('取消收藏')
  const follow = (await app.settled()).screen.find(/^关注第31项/)
  follow.tap()
  follow.tap()
  await app.says(/^取消关注第31项/)
  await app.open('/pages/subscriptions/index')
  await app.says(/第31项/)
})

it('a day in the background, then thrown away: what was typed is there, and it goes on', async () => {
  app = new MiniProgram(BUILD)
  await app.open('/pages/correction/index?id=dcd4d5308-31')
  const text = () => app.settled().then(({ screen }) => screen.byTag('textarea')[0])
  ;(await text())?.type('昨天写的')
  await app.background()
  expect((await text())?.attribute('value')).toBe('昨天写的')
  app.close()
  app = new MiniProgram(BUILD, {
    stored: Object.fromEntries(app.phone.store),
    clockOffMs: 24 * 3600 * 1000,
  })
  await app.open('/pages/correction/index?id=dcd4d5308-31')
  expect((await text())?.attribute('value')).toBe('昨天写的')
})

it.each([-25, 73])('a clock that goes wrong by %d years loses nothing', async (years) => {
  app = new MiniProgram(BUILD)
  await app.open(TASK)
  await tap('收藏')
  await tap(/^关注第31项/)
  await app.says(/^取消关注第31项/)
  app.close()
  app = new MiniProgram(BUILD, {
    stored: Object.fromEntries(app.phone.store),
    clockOffMs: years * 365 * 24 * 3600 * 1000,
  })
  await app.open(TASK)
  await app.says(/^取消关注第31项/)
  await app.says('取消收藏')
  await app.open('/pages/subscriptions/index')
  await app.says(/第31项/)
})

describe('data that no office would print', () => {
  it.each([
    ['/pages/tasks/index', /^第2项/],
    ['/pages/theme/index?id=dcd4d5308-p1t1', /^第2项/],
    ['/pages/unit/index?id=odd-unit-0', LONG],
    ['/pages/task/index?id=dcd4d5308-31', LONG],
  ])('stays within the limits, and is said whole: %s', async (address, words) => {
    app = new MiniProgram(REMOTE_BUILD, { ...office(oddReplies), haste: 100 })
    const { screen, calls } = await app.open(address)
    expect(overLimits(screen, calls)).toEqual([])
    await app.readThrough()
    await app.says(words)
    expect(overTree(screen, true)).toEqual([])
    expect(screen.text).toContain(HEBREW)
  })
})
