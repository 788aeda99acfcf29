import Taro from '@tarojs/taro'
import { say, unsay } from '../../device/feedback'
import { isTabRoute, type Route } from '../routes'
import { guardMounting, keepBack, untilMounted } from './mounting'
import { useOpeningStore } from './opening-store'
import type { Way } from './way'

/** What Taro's entry leaves on the window: each page with its title and the way to its code. */
interface Page {
  path: string
  navigationBarTitleText?: string
  load?: (context: object, params: object) => [Promise<unknown>]
}

/** An answer later than this is felt as none (ms). */
const SLOW_MS = 100
const OPENING = '正在打开…'

/** The address that stands in the bar ahead of its screen, and where the reader was. */
let ahead: { from: string; leave: () => void } | null = null
/** Counts what was asked for: of two, the later one opens. */
let asked = 0

function pageOf(route: Route): Page | undefined {
  const { routes } = (window as { __taroAppConfig?: { routes?: Page[] } }).__taroAppConfig ?? {}
  const path = route.replace(/^\//, '').split('?')[0]
  return routes?.find((page) => page.path === path)
}

function close(): void {
  useOpeningStore.setState({ opening: null })
  unsay(OPENING)
}

/** The browser's own 返回, while nothing but an address has opened: the screen that she left has never gone. */
function giveUp(event: PopStateEvent): void {
  if (keepBack(event) || !ahead) return
  const { from, leave } = ahead
  ahead = null
  asked += 1
  close()
  leave()
  // For Taro nothing has happened; it would draw that screen anew.
  if (location.href === from) event.stopImmediatePropagation()
}
if (typeof window !== 'undefined') window.addEventListener('popstate', giveUp, { capture: true })

/** The address goes ahead of the screen: 返回 leads to where she was, and a reload opens what she asked for. */
function goAhead(route: Route, leave: () => void): void {
  const { idx = 0 } = (history.state ?? {}) as { idx?: number }
  if (ahead) {
    ahead.leave()
    ahead.leave = leave
    return history.replaceState(history.state, '', route)
  }
  ahead = { from: location.href, leave }
  // As Taro's router writes it (history 5).
  history.pushState({ usr: null, key: String(Date.now()), idx: idx + 1 }, '', route)
}

const shownRoute = () => Taro.getCurrentPages().slice(-1)[0]?.route

/** She has asked for the column that she is in: what was on its way stays away. */
export async function stayHere(route: Route): Promise<void> {
  // The browser's 返回 gives it up.
  if (ahead) history.back()
  else if (untilMounted()) await openScreen(route, 'tab')
}

/** While `run` asks Taro's router for an entry of history it gets another kind. */
function instead<Reply>(
  of: 'pushState' | 'replaceState',
  other: 'pushState' | 'replaceState',
  run: () => Reply,
): Reply {
  history[of] = (...entry) => History.prototype[other].apply(history, entry)
  try {
    return run()
  } finally {
    // The browser's own one is behind it.
    Reflect.deleteProperty(history, of)
  }
}

const show = (route: Route, way: Way) => guardMounting(() => ask(route, way))

/** The way to a screen in the place of one that was asked for a moment before it, and never seen. */
function wayInstead(way: Way): Way {
  if (way === 'tab') return 'tab-in-place'
  return isTabRoute(shownRoute() ?? '') ? way : 'replace'
}

/** Taro's router shows the screen at once, since its code is here; the address is there already where it went ahead. */
function ask(route: Route, way: Way): Promise<unknown> {
  const isThere = ahead !== null
  ahead = null
  if (way === 'replace') return Taro.redirectTo({ url: route })
  if (way === 'tab-in-place') return Taro.switchTab({ url: route })
  if (way === 'push') {
    const push = () => Taro.navigateTo({ url: route })
    return isThere ? instead('pushState', 'replaceState', push) : push()
  }
  // A phone has no way back from a column; a browser has, and it must not lead out of the site.
  const change = () => Taro.switchTab({ url: route })
  return isThere ? change() : instead('replaceState', 'pushState', change)
}

/**
 * Opens a screen. Its code may be long in coming: the address changes at once, and a bar with its title over grey
 * lines says that the tap was felt. Taro's router would show it whenever it comes, also after one went back.
 */
export async function openScreen(route: Route, asWay: Way): Promise<unknown> {
  const own = ++asked
  let way = asWay
  // Taro's router mounts one at a time.
  const mounted = untilMounted()
  if (mounted) {
    await mounted
    if (own !== asked || shownRoute() === route) return
    way = wayInstead(way)
  }
  // The address of one that has not come stands on top; what she was reading stays under it.
  if (ahead && way === 'replace') way = 'push'
  const page = pageOf(route)
  if (!page?.load) return show(route, way)
  const isOnTop = way === 'push' || way === 'tab'
  const left = new Promise<void>((leave) => isOnTop && goAhead(route, leave))
  const tell = (hasFailed: boolean) =>
    useOpeningStore.setState({
      opening: {
        title: page.navigationBarTitleText ?? '',
        isTab: isTabRoute(route),
        hasFailed,
        retry: () => void openScreen(route, way),
      },
    })
  const slow = setTimeout(() => {
    if (own !== asked) return
    tell(false)
    say(OPENING)
  }, SLOW_MS)
  try {
    await Promise.race([page.load({}, {})[0], left])
  } catch {
    if (own === asked) tell(true)
    unsay(OPENING)
    return
  } finally {
    clearTimeout(slow)
  }
  if (own !== asked) return
  close()
  return show(route, way)
}
