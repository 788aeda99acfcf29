import Taro from '@tarojs/taro'
import type { Route } from '../routes'
import type { Way } from './way'

/** WeChat fetches packages itself, says that it does, and goes back only from what it has opened. */
export function openScreen(route: Route, way: Way): Promise<unknown> {
  if (way === 'tab') return Taro.switchTab({ url: route })
  return way === 'replace' ? Taro.redirectTo({ url: route }) : Taro.navigateTo({ url: route })
}

/** The columns are WeChat's own, and what is on its way opens. */
export const stayHere = () => Promise.resolve()
