import { addressOf, BUILD, REMOTE_BUILD } from '../device/engine/build-folder'
import { pagesOf, readAppJson } from '../device/engine/app-files'
import { livedIn } from '../data/lived-in'
import { MiniProgram } from '../device/mini-program'
import type { PhoneOptions } from '../device/phone/shapes'
import { kindsOf, silentTappables, tappablesOf } from '../device/tappable'

const pages = pagesOf(readAppJson(BUILD))
const somebody: PhoneOptions = {}
beforeAll(async () => {
  somebody.stored = await livedIn()
})

let app: MiniProgram
afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

describe.each(pages)('%s says what can be tapped, and what that is', (page) => {
  it('before anything has come', () => {
    app = new MiniProgram(BUILD)
    expect(silentTappables(app.glance(addressOf(page)).screen)).toEqual([])
  })

  it.each([
    ['to a newcomer', {}],
    ['to somebody who follows, keeps and reports', somebody],
  ])('%s, and after a tap on each kind of control', async (_, options) => {
    app = new MiniProgram(BUILD, options)
    const { screen } = await app.open(addressOf(page))
    const found = silentTappables(screen)
    for (const at of kindsOf(screen)) {
      const fresh = (await app.open(addressOf(page))).screen
      tappablesOf(fresh)[at]?.tap()
      found.push(...silentTappables((await app.settled()).screen))
    }
    expect([...new Set(found)]).toEqual([])
  })

  it.each([
    ['without a network', 'offline'],
    ['where the server fails', { statusCode: 500, data: '<html>' }],
    ['where there is nothing', { statusCode: 404, data: '{}' }],
  ] as const)('%s', async (_, reply) => {
    app = new MiniProgram(REMOTE_BUILD, { onRequest: () => reply, haste: 100 })
    const { screen } = await app.open(addressOf(page))
    expect(screen.text.length).toBeGreaterThan(3)
    expect(silentTappables(screen)).toEqual([])
  })
})

it('the privacy dialogue and the bar for undoing say it too', async () => {
  app = new MiniProgram(BUILD, somebody)
  await app.open('/pages/task/index?id=dcd4d5308-31')
  app.phone.askPrivacy(() => undefined)
  ;(await app.settled()).screen.find('取消收藏').tap()
  const { screen } = await app.says('撤销')
  expect(screen.byRole('dialog')).toHaveLength(1)
  expect(silentTappables(screen)).toEqual([])
})
