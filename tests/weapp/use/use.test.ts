import { BUILD } from '../device/engine/build-folder'
import { bytesOf, TAP_BYTES } from '../device/limits'
import { MiniProgram } from '../device/mini-program'

const cards = /^第\d+项/

let app: MiniProgram
beforeEach(() => {
  app = new MiniProgram(BUILD)
})
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

it('任务 lists all 47 tasks', async () => {
  await app.open('/pages/tasks/index')
  const { screen } = await app.readThrough()
  expect(screen.byRole('link').filter(({ name }) => cards.test(name))).toHaveLength(47)
})

it('a tap on a task opens it', async () => {
  await app.open('/pages/tasks/index')
  const { screen } = await app.readThrough()
  screen.find(/^第31项/).tap()
  const page = await app.settled()
  expect(page.route).toBe('pages/task/index')
  expect(page.screen.text).toContain('开展政府网站微门户建设')
  expect(app.depth).toBe(2)
})

it('任务 opens as a share card says, and is shared as it shows', async () => {
  const { screen } = await app.open('/pages/tasks/index?view=time&hasTarget=true')
  expect(screen.text).toContain('共 5 项')
  screen.find('主题').tap()
  await app.settled()
  expect(await app.hook('onShareAppMessage')).toMatchObject({
    path: '/pages/tasks/index?view=theme&hasTarget=true',
  })
  expect(await app.hook('onShareTimeline')).toMatchObject({ query: 'view=theme&hasTarget=true' })
})

it('two taps at once open one page', async () => {
  await app.open('/pages/tasks/index')
  const { screen } = await app.readThrough()
  screen.find(/^第31项/).tap()
  screen.find(/^第31项/).tap()
  await app.settled()
  expect(app.depth).toBe(2)
})

it('typing searches', async () => {
  const { screen } = await app.open('/pages/search/index')
  screen.byTag('input')[0]?.type('微门户')
  screen.byTag('input')[0]?.confirm('微门户')
  await app.says('开展政府网站微门户建设')
})

it('a tap on a star costs little, and is kept', async () => {
  await app.open('/pages/task/index?id=dcd4d5308-31')
  const star = (await app.settled()).screen.find('收藏')
  const calls = await app.costOf(() => star.tap())
  expect(app.phone.store.get('favourites')).toContain('dcd4d5308-31')
  expect(bytesOf(calls)).toBeGreaterThan(0)
  expect(bytesOf(calls)).toBeLessThanOrEqual(TAP_BYTES)
})

it('a task leads to the posts that cite it, and says why', async () => {
  await app.open('/pages/task/index?id=dcd4d5308-34')
  const { screen } = await app.says('相关动态')
  expect(screen.text).toContain('引用了这项任务')
  screen.find(/^12345市民服务热线/).tap()
  const post = await app.settled()
  expect(post.route).toBe('pages/post/index')
  await app.says('都涉及第34、35项任务')
})

it('a full phone says so, and loses nothing', async () => {
  app.close()
  app = new MiniProgram(BUILD, { isFull: true })
  await app.open('/pages/task/index?id=dcd4d5308-31')
  ;(await app.settled()).screen.find('收藏').tap()
  const { screen } = await app.settled()
  expect(app.phone.diary.toasts.join()).toContain('存储已满')
  expect(screen.find('取消收藏')).toBeTruthy()
})

it('a damaged store reads as empty', async () => {
  app.close()
  app = new MiniProgram(BUILD, {
    stored: { favourites: '{"taskIds":', display: '{"textScale":9}' },
  })
  const { screen } = await app.open('/pages/favourites/index')
  expect(screen.text).toContain('还没有收藏')
})
