import Taro from '@tarojs/taro'
import { say } from '../device/feedback'
import { openScreen, stayHere } from './opening/open-screen'
import { isTabRoute, routes, type Route } from './routes'

/** WeChat keeps at most ten pages on its stack. */
const MAX_STACK = 10

/** A phone that never answers is not waited for longer. */
const LONGEST_OPENING_MS = 1000
let opening: { route: Route; since: number } | null = null

/**
 * Whether a tap has been answered by what is opening: the second of a double tap always; on weapp, which would open
 * both, any other too. In the browser the last one wins.
 */
function isAnswered(route: Route): boolean {
  if (!opening) return false
  const waited = Date.now() - opening.since
  if (waited < 0 || waited >= LONGEST_OPENING_MS) return false
  return process.env.TARO_ENV === 'weapp' || opening.route === route
}

/** `isInPlace`: in the place of the screen that is open. */
async function open(route: Route, isInPlace: boolean): Promise<unknown> {
  const pages = Taro.getCurrentPages()
  // The column that is open stays as it is: to switch to it would take its address from it.
  if (isTabRoute(route)) {
    return pages.slice(-1)[0]?.route === route ? stayHere(route) : openScreen(route, 'tab')
  }
  const isFull = pages.length >= MAX_STACK
  return openScreen(route, isFull || (isInPlace && pages.length > 1) ? 'replace' : 'push')
}

/**
 * Opens a route: a tab by switching, anything else on top; `replace`: in the place of what is open, where there is
 * something to go back to under it. Never throws; a bad route stays where it is.
 */
export async function openRoute(route: Route, { replace = false } = {}): Promise<void> {
  if (isAnswered(route)) return
  const own = (opening = { route, since: Date.now() })
  try {
    await open(route, replace)
  } catch {
    // WeChat is already opening a page: the first one wins.
  } finally {
    if (opening === own) opening = null
  }
}

/** Where an address leads nowhere: 首页, told in words, instead of an empty window. */
export async function leaveNowhere(): Promise<void> {
  await Taro.reLaunch({ url: routes.home() })
  say('没有这个页面，已回到首页')
}

export function canGoBack(): boolean {
  return Taro.getCurrentPages().length > 1
}

/** Back where there is a page to go back to; a deep link goes to 首页 instead. */
export async function goBack(): Promise<void> {
  if (canGoBack()) await Taro.navigateBack()
  else await openRoute(routes.home())
}
