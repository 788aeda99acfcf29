import Taro from '@tarojs/taro'
import { useNoticeStore } from '@/platform/device/feedback'
import { openRoute } from '@/platform/navigation/navigation'
import { useOpeningStore } from '@/platform/navigation/opening/opening-store'
import { routes } from '@/platform/navigation/routes'

const title = () => useOpeningStore.getState().opening?.title
const said = () => useNoticeStore.getState().text

let arrive: () => void
let show: jest.SpyInstance
beforeEach(() => {
  jest.useFakeTimers()
  const code = new Promise<void>((resolve) => (arrive = resolve))
  const page = { path: 'pages/figures/index', navigationBarTitleText: '数说', load: () => [code] }
  Object.assign(window, { __taroAppConfig: { routes: [page] } })
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue([{}] as never)
  show = jest.spyOn(Taro, 'navigateTo').mockReset().mockResolvedValue({ errMsg: 'ok' })
  history.replaceState(null, '', routes.home())
})
afterEach(async () => {
  // No screen is mounted here; the router is waited for no longer.
  await jest.advanceTimersByTimeAsync(2000)
  jest.useRealTimers()
})

it('says that a tap was felt while the code of a page is on its way, and no longer', async () => {
  const opened = openRoute(routes.figures())
  // Ahead of its screen, and at once.
  expect(location.pathname).toBe('/pages/figures/index')
  expect([title(), said()]).toEqual([undefined, ''])
  jest.advanceTimersByTime(100)
  expect([title(), said()]).toEqual(['数说', '正在打开…'])
  arrive()
  await opened
  expect([title(), said()]).toEqual([undefined, ''])
  expect(show).toHaveBeenCalledTimes(1)
})

it('opens nothing that she went back from, and lets her tap again', async () => {
  const opened = openRoute(routes.figures())
  jest.advanceTimersByTime(100)
  history.replaceState(null, '', routes.home())
  const others = jest.fn()
  window.addEventListener('popstate', others)
  window.dispatchEvent(new PopStateEvent('popstate'))
  window.removeEventListener('popstate', others)
  await opened
  expect(title()).toBeUndefined()
  // Nobody draws the screen anew that she has never left.
  expect(others).not.toHaveBeenCalled()
  arrive()
  await Promise.resolve()
  expect(show).not.toHaveBeenCalled()
  await openRoute(routes.figures())
  expect(show).toHaveBeenCalledTimes(1)
})

it('keeps 返回 until the screen that is being mounted stands', async () => {
  const opened = openRoute(routes.figures())
  arrive()
  await opened
  const others = jest.fn()
  window.addEventListener('popstate', others)
  window.dispatchEvent(new PopStateEvent('popstate'))
  window.dispatchEvent(new PopStateEvent('popstate'))
  expect(others).not.toHaveBeenCalled()
  const path = 'pages/figures/index?stamp=A'
  const element = document.body.appendChild(document.createElement('div'))
  element.id = path
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue([{}, { path }] as never)
  await jest.advanceTimersByTimeAsync(100)
  expect(others).toHaveBeenCalledTimes(1)
  window.removeEventListener('popstate', others)
  element.remove()
})
