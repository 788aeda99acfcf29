import { BUILD, REMOTE_BUILD } from '../device/engine/build-folder'
import { Hand } from '../device/hand'
import { MiniProgram } from '../device/mini-program'
import { office } from '../data/office'
import type { PhoneOptions } from '../device/phone/shapes'

const stories: [string, (hand: Hand) => Promise<void>][] = [
  [
    'an official picks her unit, and learns what is hers, by when, and who says so',
    async (hand) => {
      const { app } = hand
      await app.open('/pages/home/index')
      const picker = await hand.tap('选择我的单位')
      expect(picker.route).toBe('pages/my-unit/index')
      await app.says('选择单位')
      await hand.type('hpq')
      await hand.tap('黄浦区')
      hand.keeps('my-units', 'huangpu')
      expect(app.phone.diary.vibrations).toBe(1)
      await hand.back()
      await app.says('我的单位：黄浦区')
      const unit = await hand.tap('看黄浦区的全部任务')
      expect(unit.route).toBe('pages/unit/index')
      await app.says('确定 9 项 · 可能 4 项')
      const task = await hand.tap(/^第33项/)
      expect(task.route).toBe('pages/task/index')
      await app.says('2015年12月31日（推定）')
      await app.says(/市政府办公厅：2015年12月20日（演示数据）/)
    },
  ],
  [
    'a citizen follows a channel, reads down to the sentence, keeps it and copies where it stands',
    async (hand) => {
      const { app } = hand
      await app.open('/pages/home/index')
      await app.says('看更多')
      const { screen } = await app.settled()
      screen
        .byRole('tab')
        .find(({ name }) => name === '数据')
        ?.tap()
      await hand.tap('关注数据频道')
      await app.says('已关注')
      expect(app.phone.diary.vibrations).toBe(1)
      const post = await hand.tap(/^2014年回顾：完善市民服务热线/)
      expect(post.route).toBe('pages/post/index')
      await hand.tap('收藏')
      hand.keeps('favourite-posts', '2014年回顾')
      await hand.tap('复制出处')
      expect(app.phone.diary.copied.at(-1)).toContain('沪府办发')
      expect(app.phone.diary.toasts.at(-1)).toBe('已复制')
      const share = (await app.settled()).screen.byTag('button').find(({ name }) => name === '分享')
      expect(share?.attribute('open-type')).toBe('share')
      const source = await hand.tap(/^看原文中的这一句：/)
      expect(source.route).toBe('pages/document/index')
      await app.says('复制文件出处')
      const drawn = [...(await app.settled()).screen.all()]
      expect(drawn.some(({ className }) => /\bmarked\b/.test(className))).toBe(true)
    },
  ],
  [
    'an elder makes the words larger, asks in her own words, and learns who answers for it',
    async (hand) => {
      const { app } = hand
      await app.open('/pages/home/index')
      await hand.tap('长辈版')
      await hand.tap('长辈版 · 更大')
      hand.keeps('display', '1.6')
      await hand.back()
      const { screen } = await app.settled()
      expect([...screen.all()].some(({ className }) => /scale-3 is-elder/.test(className))).toBe(
        true,
      )
      await hand.tap('搜任务、单位、主题')
      await hand.type('谁负责垃圾分类')
      await app.says('第21项“推进实施生活垃圾分类减量”，责任部门:市绿化市容局。')
      const task = await hand.tap(/^任务：推进实施生活垃圾分类减量/)
      expect(task.route).toBe('pages/task/index')
      await app.says('市绿化市容局')
    },
  ],
]

const YEAR_MS = 365 * 24 * 3600 * 1000
/** A reply of a bus in a tunnel. */
const SLOW_MS = 400

function slowOffice(): PhoneOptions {
  const { onRequest } = office()
  return {
    async onRequest(request) {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
      return onRequest(request)
    },
  }
}

const phones: [string, string, PhoneOptions][] = [
  ['without a network', BUILD, {}],
  ['from a server', REMOTE_BUILD, office()],
  ['on a slow network', REMOTE_BUILD, slowOffice()],
  ['on a full phone', BUILD, { isFull: true }],
  ['with a full phone, from a server', REMOTE_BUILD, { ...office(), isFull: true }],
  ['with a clock 25 years behind', REMOTE_BUILD, { ...office(), clockOffMs: -25 * YEAR_MS }],
  ['with a clock 73 years ahead', BUILD, { clockOffMs: 73 * YEAR_MS }],
  [
    'in the dark, with letters as large as WeChat has them',
    BUILD,
    { theme: 'dark', fontSizeScaleFactor: 1.4 },
  ],
]

describe.each(stories)('%s', (_, story) => {
  it.each(phones)('%s', async (_phone, folder, options) => {
    const app = new MiniProgram(folder, options)
    await story(new Hand(app, options.isFull))
    expect(app.errors).toEqual([])
    app.close()
  })
})

it('an official reads it again, offline, where it was read before', async () => {
  const [[, story] = []] = stories
  const before = new MiniProgram(REMOTE_BUILD, office())
  await story?.(new Hand(before))
  before.close()
  const stored = { ...Object.fromEntries(before.phone.store), 'my-units': '[]' }
  const app = new MiniProgram(REMOTE_BUILD, { stored, haste: 100 })
  await story?.(new Hand(app))
  expect(app.errors).toEqual([])
  app.close()
})

it('WeChat’s own text size is followed', async () => {
  const app = new MiniProgram(BUILD, { fontSizeScaleFactor: 1.375 })
  const { screen } = await app.open('/pages/home/index')
  const frame = [...screen.all()].find(({ className }) => /\bscreen theme-/.test(className))
  expect(frame?.style).toMatch(/--font-scale: ?1.375/)
  app.close()
})
