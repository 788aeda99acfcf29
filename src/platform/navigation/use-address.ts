import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { Route } from './routes'
import { keepScreen } from './use-screen-focus'

const here = () => location.pathname + location.search

/** False in a page that is kept behind another one: the address is that one's. */
const isShown = (route: Route) => location.pathname === route.split('?')[0]

/**
 * Keeps how a page is shown in the browser's address, so that a reload and a link that is sent show the same.
 * `onReturn` is told what the address says where the browser goes back to one that the page has left. Nothing on
 * weapp, which has no address.
 */
export function useAddress(route: Route, onReturn: (query: Record<string, string>) => void): void {
  const isWeb = process.env.TARO_ENV !== 'weapp'
  const own = useRef<string>()
  // One that lies behind another of its kind (a search opened from a search) leaves the address to that one.
  const isBehind = useRef(false)
  const write = () => {
    if (!isWeb || isBehind.current || !isShown(route)) return
    // The same entry of history, with what the router keeps in it: 返回 goes where it would have gone.
    if (here() !== route) {
      keepScreen(() => window.history.replaceState(window.history.state, '', route))
    }
    own.current = route
  }
  useEffect(write, [isWeb, route])
  // A tab is opened by its bare address, also where its page was kept.
  Taro.useDidShow(() => {
    isBehind.current = false
    write()
  })
  Taro.useDidHide(() => {
    isBehind.current = true
  })
  useEffect(() => {
    if (!isWeb) return
    const read = () => {
      if (!isShown(route) || here() === own.current) return
      onReturn(Object.fromEntries(new URLSearchParams(location.search)))
    }
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [isWeb, route, onReturn])
}
