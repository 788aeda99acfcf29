import { BUILD, REMOTE_BUILD } from '../device/engine/build-folder'
import { MiniProgram } from '../device/mini-program'
import { office } from '../data/office'

const TASK = '/pages/task/index?id=dcd4d5308-31'

let app: MiniProgram
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

const tap = async (words: string | RegExp) => {
  ;(await app.says(words)).screen.find(words).tap()
  return app.settled()
}
const toasts = () => app.phone.diary.toasts

describe('the privacy dialogue', () => {
  beforeEach(async () => {
    app = new MiniProgram(BUILD, { asksPrivacy: true })
    const { screen } = await app.open(TASK)
    expect(screen.text).not.toContain('隐私保护提示')
  })

  it('comes with the first copy, names what is used, and the copy goes on', async () => {
    await tap('复制出处')
    await app.says(/要用到剪贴板/)
    expect(app.phone.diary.copied).toEqual([])
    ;(await app.settled()).screen.find('同意').agree()
    await app.settled()
    expect(app.phone.diary.copied).toHaveLength(1)
    expect(toasts()).toEqual(['已复制'])
    await tap('复制出处')
    expect((await app.settled()).screen.text).not.toContain('隐私保护提示')
    expect(app.phone.diary.copied).toHaveLength(2)
  })

  it.each([
    ['复制出处', '剪贴板', '长按'],
    [/^加入日历|加日历|日历/, '手机日历', '再点一次'],
  ])('refused at %s, leaves all else usable and says what to do', async (words, thing, advice) => {
    await tap(words)
    await app.says(new RegExp(`要用到${thing}`))
    await tap('不同意')
    expect(toasts().at(-1)).toContain(advice)
    await tap('收藏')
    expect(app.phone.store.get('favourites')).toContain('dcd4d5308-31')
    await tap(words)
    await app.says('隐私保护提示')
  })
})

it('WeChat is told that the dialogue was shown, and what was answered', async () => {
  app = new MiniProgram(BUILD)
  await app.open(TASK)
  const answers: unknown[] = []
  expect(app.phone.askPrivacy((answer) => answers.push(answer))).toBe(true)
  await app.says('隐私保护提示')
  ;(await app.settled()).screen.find('同意').agree()
  await app.settled()
  app.phone.askPrivacy((answer) => answers.push(answer))
  await tap('不同意')
  expect(answers).toEqual([
    { event: 'exposureAuthorization' },
    { event: 'agree', buttonId: 'agree-privacy' },
    { event: 'exposureAuthorization' },
    { event: 'disagree' },
  ])
})

it('leave to push is asked in the tap on 关注 itself, and never before', async () => {
  const templates = [{ id: 'template-1', kind: 'deadline', longTerm: false }]
  const { onRequest } = office([[/\/push-config$/, { templates, vapidPublicKey: null }]])
  app = new MiniProgram(REMOTE_BUILD, { onRequest, haste: 100 })
  for (const page of ['/pages/home/index', '/pages/inbox/index', '/pages/me/index', TASK]) {
    await app.open(page)
  }
  const { subscribed } = app.phone.diary
  expect(subscribed).toEqual([])
  ;(await app.settled()).screen.find(/^关注第31项/).tap()
  // At once: WeChat refuses what comes after a wait.
  expect(subscribed).toEqual([['template-1']])
  await app.says('已关注')
})

it('a theme that was chosen is painted on every bar of every page, and the system’s again after it', async () => {
  app = new MiniProgram(BUILD)
  await app.open('/pages/home/index')
  const { painted } = app.phone.diary
  expect(painted).toEqual([])
  const bars = (dark: boolean) => [
    `setNavigationBarColor ${dark ? '#171B21' : '#FFFFFF'}`,
    `setBackgroundColor ${dark ? '#0E1115' : '#F5F7FA'}`,
    `setBackgroundTextStyle ${dark ? 'light' : 'dark'}`,
    `setTabBarStyle ${dark ? '#171B21' : '#FFFFFF'}`,
    ...['home', 'tasks', 'inbox', 'me'].map(
      (tab) => `setTabBarItem static/tabs/${tab}${dark ? '-dark' : ''}.png`,
    ),
  ]
  const choose = async (name: string, dark: boolean) => {
    await tap('长辈版')
    await tap(name)
    painted.length = 0
    app.phone.wx.navigateBack({})
    await app.settled()
    expect(painted).toEqual(bars(dark))
  }
  await choose('深色', true)
  await choose('跟随系统', false)
  painted.length = 0
  app.phone.changeTheme('dark')
  await app.settled()
  expect(painted.slice(0, 8)).toEqual(bars(true))
})
