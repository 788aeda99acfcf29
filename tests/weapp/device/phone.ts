import { answer, fixed, SCREEN } from './phone-fixed'
import { Sight } from './sight'
import type {
  Callbacks,
  PhoneDiary,
  PhoneOptions,
  PhoneRequest,
  PrivacyListener,
  Travel,
} from './phone-shapes'

/**
 * Makes `wx`, the part of it that the app may touch, as a phone answers it. `travel` moves between pages,
 * and answers with what is wrong with a move, or null.
 */
export function makePhone(options: PhoneOptions, travel: Travel) {
  const store = new Map(Object.entries(options.stored ?? {}))
  const diary: PhoneDiary = {
    titles: [],
    toasts: [],
    copied: [],
    calendar: [],
    requests: [],
    vibrations: 0,
    badges: {},
  }
  let privacyListener: PrivacyListener | undefined
  const sight = new Sight()
  const themeListeners = new Set<(change: { theme: string }) => void>()
  const appInfo = {
    SDKVersion: '3.7.0',
    version: '8.0.50',
    language: 'zh_CN',
    theme: options.theme ?? 'light',
    fontSizeSetting: 16 * (options.fontSizeScaleFactor ?? 1),
    fontSizeScaleFactor: options.fontSizeScaleFactor ?? 1,
  }
  const write = (key: string, data: unknown) => {
    if (options.isFull) throw new Error('setStorageSync:fail exceed storage max size')
    store.set(key, String(data))
  }
  const move =
    (name: Exclude<keyof Travel, 'navigateBack'>) => (moved: Callbacks & { url: string }) =>
      answer(name, moved, travel[name](moved.url) ?? {})
  const note =
    <Option>(name: string, remember: (option: Option) => void) =>
    (option: Option & Callbacks) => {
      remember(option)
      answer(name, option, {})
    }
  const wx = {
    ...fixed,
    createIntersectionObserver: sight.createObserver,
    getSystemInfoSync: () => ({ ...SCREEN, ...appInfo, platform: 'ios', system: 'iOS 17.0' }),
    getWindowInfo: () => SCREEN,
    getAppBaseInfo: () => appInfo,
    getStorageSync: (key: string) => store.get(key) ?? '',
    setStorageSync: write,
    removeStorageSync: (key: string) => void store.delete(key),
    getStorageInfoSync: () => ({ keys: [...store.keys()], currentSize: 1, limitSize: 10240 }),
    onThemeChange: (listener: (change: { theme: string }) => void) =>
      void themeListeners.add(listener),
    offThemeChange: (listener: (change: { theme: string }) => void) =>
      void themeListeners.delete(listener),
    onNeedPrivacyAuthorization: (listener: PrivacyListener) => void (privacyListener = listener),
    openPrivacyContract: note('openPrivacyContract', () => undefined),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    navigateTo: move('navigateTo'),
    redirectTo: move('redirectTo'),
    switchTab: move('switchTab'),
    reLaunch: move('reLaunch'),
    navigateBack: (back: Callbacks & { delta?: number } = {}) =>
      answer('navigateBack', back, travel.navigateBack(back.delta ?? 1) ?? {}),
    setNavigationBarTitle: note<{ title: string }>('setNavigationBarTitle', ({ title }) =>
      diary.titles.push(title),
    ),
    setNavigationBarColor: note('setNavigationBarColor', () => undefined),
    setBackgroundColor: note('setBackgroundColor', () => undefined),
    setBackgroundTextStyle: note('setBackgroundTextStyle', () => undefined),
    setTabBarStyle: note('setTabBarStyle', () => undefined),
    setTabBarItem: note('setTabBarItem', () => undefined),
    setTabBarBadge: note<{ index: number; text: string }>('setTabBarBadge', ({ index, text }) => {
      diary.badges[index] = text
    }),
    removeTabBarBadge: note<{ index: number }>('removeTabBarBadge', ({ index }) => {
      diary.badges = Object.fromEntries(
        Object.entries(diary.badges).filter(([at]) => Number(at) !== index),
      )
    }),
    showToast: note<{ title: string }>('showToast', ({ title }) => diary.toasts.push(title)),
    hideToast: note('hideToast', () => undefined),
    showModal: (asked: Callbacks) => answer('showModal', asked, { confirm: true, cancel: false }),
    setClipboardData: note<{ data: string }>('setClipboardData', ({ data }) =>
      diary.copied.push(data),
    ),
    addPhoneCalendar: note<Record<string, unknown>>('addPhoneCalendar', (day) =>
      diary.calendar.push(day),
    ),
    vibrateShort: note('vibrateShort', () => (diary.vibrations += 1)),
    pageScrollTo: note('pageScrollTo', () => undefined),
    stopPullDownRefresh: note('stopPullDownRefresh', () => undefined),
    startPullDownRefresh: note('startPullDownRefresh', () => undefined),
    request: (asked: PhoneRequest & Callbacks) => {
      diary.requests.push({
        url: asked.url,
        method: asked.method,
        header: asked.header,
        data: asked.data,
      })
      void Promise.resolve(options.onRequest?.(asked) ?? 'offline').then((reply) => {
        if (reply === 'timeout') answer('request', asked, 'timeout')
        else if (reply === 'offline') answer('request', asked, 'net::ERR_INTERNET_DISCONNECTED')
        else answer('request', asked, { header: {}, ...reply })
      })
      return { abort: () => undefined }
    },
  }
  return {
    wx,
    diary,
    store,
    sight,
    /** Asks as WeChat does when a declared interface is first used; false where nobody listens. */
    askPrivacy(resolve: (answer: unknown) => void): boolean {
      privacyListener?.(resolve, { referrer: 'setClipboardData' })
      return privacyListener !== undefined
    },
    changeTheme(theme: 'light' | 'dark') {
      appInfo.theme = theme
      for (const listener of themeListeners) listener({ theme })
    },
  }
}
