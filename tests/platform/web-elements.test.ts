import Taro from '@tarojs/taro'
import { defineCustomElementTaroPullToRefreshCore } from '@/platform/elements/web-elements'

/** A page as Taro makes it: the instance hangs on the element. */
function openPullable() {
  const refreshed = jest.fn()
  const page = Object.assign(document.createElement('div'), {
    className: 'taro_page',
    __page: { onPullDownRefresh: refreshed },
  })
  const pullable = document.createElement('taro-pull-to-refresh-core')
  page.append(pullable)
  document.body.replaceChildren(page)
  return { page, pullable, refreshed }
}

function touch(target: Element, type: string, clientY: number) {
  target.dispatchEvent(Object.assign(new Event(type), { touches: [{ clientY }] }))
}

function pull(target: Element, distance: number) {
  touch(target, 'touchstart', 100)
  touch(target, 'touchmove', 100 + distance)
  touch(target, 'touchend', 100 + distance)
}

beforeAll(defineCustomElementTaroPullToRefreshCore)

it('refreshes the page when it is pulled far from its top', () => {
  const { pullable, refreshed } = openPullable()
  pull(pullable, 200)
  expect(refreshed).toHaveBeenCalledTimes(1)
  expect(pullable).toHaveAttribute('aria-busy', 'true')
  Taro.eventCenter.trigger('__taroStopPullDownRefresh', {})
  expect(pullable).not.toHaveAttribute('aria-busy')
})

it.each([
  ['a short pull', 60],
  ['a push upwards', -200],
])('does nothing on %s', (_, distance) => {
  const { pullable, refreshed } = openPullable()
  pull(pullable, distance)
  expect(refreshed).not.toHaveBeenCalled()
  expect(pullable.style.transform).toBe('')
})

it('leaves scrolling alone in the middle of a page', () => {
  const { page, pullable, refreshed } = openPullable()
  page.scrollTop = 300
  pull(pullable, 200)
  expect(refreshed).not.toHaveBeenCalled()
})
