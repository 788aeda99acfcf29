import Taro from '@tarojs/taro'
import type { Route } from '../navigation/routes'

/** Sets the share card of a page for a chat and for 朋友圈 (which needs both). Weapp only; the web shares addresses. */
export function useShareCard(title: string, route: Route): void {
  Taro.useShareAppMessage(() => ({ title, path: route }))
  Taro.useShareTimeline(() => ({ title, query: route.split('?')[1] ?? '' }))
}
