import Taro from '@tarojs/taro'
import { isTabRoute, routes, type Route } from './routes'

/** WeChat keeps at most ten pages on its stack. */
const MAX_STACK = 10

/** Opens a route: a tab by switching, anything else on top. Never throws; a bad route stays where it is. */
export async function openRoute(route: Route): Promise<void> {
  try {
    if (isTabRoute(route)) await Taro.switchTab({ url: route })
    else if (Taro.getCurrentPages().length >= MAX_STACK) await Taro.redirectTo({ url: route })
    else await Taro.navigateTo({ url: route })
  } catch {
    // A double tap, or a page that is already opening: the first one wins.
  }
}

export function canGoBack(): boolean {
  return Taro.getCurrentPages().length > 1
}

/** Back where there is a page to go back to; a deep link goes to 首页 instead. */
export async function goBack(): Promise<void> {
  if (canGoBack()) await Taro.navigateBack()
  else await openRoute(routes.home())
}
