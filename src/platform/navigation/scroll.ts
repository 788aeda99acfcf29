import Taro from '@tarojs/taro'

/** Room for the bar above (px). */
const OFFSET = -96

/** Scrolls the page, once it is drawn, so that the element stands near its top. */
export function scrollToId(id: string): void {
  Taro.nextTick(() => scrollNow(id))
}

function scrollNow(id: string): void {
  if (process.env.TARO_ENV === 'weapp') {
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: OFFSET, duration: 0 })
    return
  }
  document.getElementById(id)?.scrollIntoView({ block: 'center' })
}

/** Calls when the end of the page comes near. On weapp and the web alike. */
export function useReachEnd(onReach: () => void): void {
  Taro.useReachBottom(onReach)
}

/** Calls when the page is pulled down; the reply itself takes the bar away. */
export function usePullDown(onPull: () => void): void {
  Taro.usePullDownRefresh(() => {
    onPull()
    void Taro.stopPullDownRefresh()
  })
}
