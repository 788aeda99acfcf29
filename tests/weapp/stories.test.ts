import { BUILD } from './device/build-folder'
import { MiniProgram } from './device/mini-program'

let app: MiniProgram
beforeEach(() => {
  app = new MiniProgram(BUILD)
})
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

const tap = async (words: string | RegExp) => {
  ;(await app.settled()).screen.find(words).tap()
  return app.settled()
}
const back = async () => {
  app.phone.wx.navigateBack({})
  return app.settled()
}

it('an official picks her unit, and learns what is hers, by when, and who says so', async () => {
  await app.open('/pages/home/index')
  const picker = await tap('选择我的单位')
  expect(picker.route).toBe('pages/my-unit/index')
  picker.screen.byTag('input')[0]?.type('hpq')
  await tap('黄浦区')
  expect(app.phone.store.get('my-units')).toContain('huangpu')
  expect(app.phone.diary.vibrations).toBe(1)
  await back()
  await app.says('我的单位:黄浦区')
  const unit = await tap('看黄浦区的全部任务')
  expect(unit.route).toBe('pages/unit/index')
  await app.says('确定 9 项 · 可能 4 项')
  const task = await tap(/^第33项/)
  expect(task.route).toBe('pages/task/index')
  await app.says('2015年12月20日(市政府办公厅自报)')
  await app.says(/市政府办公厅:2015年12月20日\(演示数据\)/)
})

it('a citizen follows a channel, reads down to the sentence, keeps it and copies where it stands', async () => {
  await app.open('/pages/home/index')
  const { screen } = await app.settled()
  screen
    .byRole('tab')
    .find(({ name }) => name === '数据')
    ?.tap()
  await tap('关注数据频道')
  await app.says('已关注')
  expect(app.phone.diary.vibrations).toBe(1)
  await app.readThrough()
  const post = await tap(/^2014年回顾:完善市民服务热线/)
  expect(post.route).toBe('pages/post/index')
  await tap('收藏')
  expect(app.phone.store.get('favourite-posts')).toContain('2014年回顾')
  await tap('复制出处')
  expect(app.phone.diary.copied.at(-1)).toContain('沪府办发')
  expect(app.phone.diary.toasts.at(-1)).toBe('已复制')
  const share = (await app.settled()).screen.byTag('button').find(({ name }) => name === '分享')
  expect(share?.attribute('open-type')).toBe('share')
  const source = await tap('看原文中的这一句')
  expect(source.route).toBe('pages/document/index')
  expect([...source.screen.all()].some(({ className }) => /\bmarked\b/.test(className))).toBe(true)
})

it('an elder makes the words larger, asks in her own words, and learns who answers for it', async () => {
  await app.open('/pages/home/index')
  await tap('长辈版')
  await tap('长辈版 · 更大')
  expect(app.phone.store.get('display')).toContain('1.6')
  await back()
  const { screen } = await app.settled()
  expect([...screen.all()].some(({ className }) => /scale-3 is-elder/.test(className))).toBe(true)
  const search = await tap('搜任务、单位、主题')
  search.screen.byTag('input')[0]?.type('谁负责垃圾分类')
  await app.says('第21项“推进实施生活垃圾分类减量”,责任部门:市绿化市容局。')
  const task = await tap(/^任务:推进实施生活垃圾分类减量/)
  expect(task.route).toBe('pages/task/index')
  await app.says('市绿化市容局')
})

it('WeChat’s own text size is followed', async () => {
  app.close()
  app = new MiniProgram(BUILD, { fontSizeScaleFactor: 1.375 })
  const { screen } = await app.open('/pages/home/index')
  const frame = [...screen.all()].find(({ className }) => /\bscreen theme-/.test(className))
  expect(frame?.style).toMatch(/--font-scale: ?1.375/)
})

it('privacy is asked at the first use of the clipboard, never at the start', async () => {
  const { screen } = await app.open('/pages/task/index?id=dcd4d5308-31')
  expect(screen.text).not.toContain('隐私保护提示')
  const answers: unknown[] = []
  const asked = app.phone.askPrivacy((answer) => answers.push(answer))
  expect(asked).toBe(true)
  await app.says('隐私保护提示')
  expect(answers).toEqual([{ event: 'exposureAuthorization' }])
  ;(await app.settled()).screen.find('同意').agree()
  expect(answers.at(-1)).toEqual({ event: 'agree', buttonId: 'agree-privacy' })
  expect((await app.settled()).screen.text).not.toContain('隐私保护提示')
  app.phone.askPrivacy((answer) => answers.push(answer))
  await app.says('隐私保护提示')
  await tap('不同意')
  expect(answers.at(-1)).toEqual({ event: 'disagree' })
  expect((await app.settled()).screen.text).not.toContain('隐私保护提示')
})
