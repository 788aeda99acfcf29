import Taro from '@tarojs/taro'
import { say, unsay } from '../device/feedback'
import { isTabRoute, routes, type Route } from './routes'
import { warmPage } from './warm-page'

/** WeChat keeps at most ten pages on its stack. */
const MAX_STACK = 10

/** While a page is opening, another tap opens nothing; a phone that never answers is not waited for longer. */
const LONGEST_OPENING_MS = 1000
/** An answer later than this is felt as none. */
const SLOW_MS = 150
const OPENING = '正在打开…'
let openingSince = -Infinity

async function open(route: Route): Promise<unknown> {
  const pages = Taro.getCurrentPages()
  // The column that is open stays as it is: to switch to it would take its address from it.
  if (isTabRoute(route))
    return pages.slice(-1)[0]?.route === route || Taro.switchTab({ url: route })
  if (pages.length >= MAX_STACK) return Taro.redirectTo({ url: route })
  return Taro.navigateTo({ url: route })
}

/** `warmPage`; where the code is long in coming it is said that the tap was felt. */
async function warmed(route: Route): Promise<boolean> {
  const slow = setTimeout(() => say(OPENING), SLOW_MS)
  try {
    return await warmPage(route)
  } finally {
    clearTimeout(slow)
    unsay(OPENING)
  }
}

/** Opens a route: a tab by switching, anything else on top. Never throws; a bad route stays where it is. */
export async function openRoute(route: Route): Promise<void> {
  const waited = Date.now() - openingSince
  if (waited >= 0 && waited < LONGEST_OPENING_MS) return
  openingSince = Date.now()
  try {
    if (await warmed(route)) await open(route)
  } catch {
    // A page that is already opening: the first one wins.
  } finally {
    openingSince = -Infinity
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
