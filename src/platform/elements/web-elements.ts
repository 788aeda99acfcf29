import Taro from '@tarojs/taro'

/**
 * Stands in for Taro's web components in the H5 build (config/index.ts, docs/adr/0070): every element
 * of ours is plain HTML, so of that library only pull to refresh is needed. Without it and its
 * framework the first scripts are a third smaller.
 */

/** How far a finger pulls, in px, before letting go refreshes. */
const FAR_ENOUGH = 64
/** The page follows at this share of the finger's way, so that it feels held. */
const RESISTANCE = 0.5

interface Page extends Element {
  __page?: { onPullDownRefresh?: () => void }
}

class PullToRefresh extends HTMLElement {
  private startY: number | null = null
  private pulled = 0

  connectedCallback(): void {
    this.addEventListener('touchstart', this.begin, { passive: true })
    this.addEventListener('touchmove', this.follow, { passive: true })
    this.addEventListener('touchend', this.release)
    this.addEventListener('touchcancel', this.settle)
    Taro.eventCenter.on('__taroStopPullDownRefresh', this.stop)
    Taro.eventCenter.on('__taroStartPullDownRefresh', this.start)
  }

  disconnectedCallback(): void {
    Taro.eventCenter.off('__taroStopPullDownRefresh', this.stop)
    Taro.eventCenter.off('__taroStartPullDownRefresh', this.start)
  }

  private readonly page = (): Page | null => this.closest('.taro_page')

  private readonly begin = (event: TouchEvent): void => {
    const isAtTop = (this.page()?.scrollTop ?? 0) <= 0 && window.scrollY <= 0
    this.startY = isAtTop ? (event.touches[0]?.clientY ?? null) : null
  }

  private readonly follow = (event: TouchEvent): void => {
    if (this.startY === null) return
    this.pulled = Math.max(0, ((event.touches[0]?.clientY ?? 0) - this.startY) * RESISTANCE)
    this.style.transform = this.pulled > 0 ? `translateY(${Math.min(this.pulled, 96)}px)` : ''
  }

  private readonly release = (): void => {
    const isFar = this.pulled >= FAR_ENOUGH
    this.settle()
    if (isFar) this.refresh()
  }

  private readonly settle = (): void => {
    this.startY = null
    this.pulled = 0
    this.style.transform = ''
  }

  private readonly refresh = (): void => {
    this.setAttribute('aria-busy', 'true')
    this.page()?.__page?.onPullDownRefresh?.()
  }

  private readonly start = ({ successHandler }: { successHandler?: (r: object) => void }): void => {
    this.refresh()
    successHandler?.({ errMsg: 'startPullDownRefresh:ok' })
  }

  private readonly stop = ({ successHandler }: { successHandler?: (r: object) => void }): void => {
    this.removeAttribute('aria-busy')
    successHandler?.({ errMsg: 'stopPullDownRefresh:ok' })
  }
}

export function defineCustomElementTaroPullToRefreshCore(): void {
  const name = 'taro-pull-to-refresh-core'
  if (!customElements.get(name)) customElements.define(name, PullToRefresh)
}

const notNeeded = (): void => undefined

/** The tab bar is ours (components/screen), and nothing swipes. */
export {
  notNeeded as defineCustomElementTaroTabbar,
  notNeeded as defineCustomElementTaroSwiperCore,
  notNeeded as defineCustomElementTaroSwiperItemCore,
}
