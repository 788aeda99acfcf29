import { answer, fixed, SCREEN } from './fixed'
import { requests } from './network'
import { Sight } from './sight'
import type { Callbacks, PhoneDiary, PhoneOptions, PrivacyListener, Travel } from './shapes'
import type { Waits } from './waits'

/**
 * Makes `wx`, the part of it that the app may touch, as a phone answers it. `travel` moves between pages,
 * and answers with what is wrong with a move, or null.
 */
export function makePhone(options: PhoneOptions, travel: Travel, waits: Waits) {
  const store = new Map(Object.entries(options.stored ?? {}))
  const diary: PhoneDiary = {
    titles: [],
    toasts: [],
    copied: [],
    calendar: [],
    requests: [],
    vibrations: 0,
    badges: {},
    painted: [],
    subscribed: [],
    scrolledTo: [],
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
  let hasAgreed = options.asksPrivacy !== true
  /** What is declared in the privacy guide: nothing happens before the person's word. */
  const declared =
    <Option>(name: string, remember: (option: Option) => void) =>
    (option: Option & Callbacks) => {
      if (hasAgreed) return note(name, remember)(option)
      privacyListener?.(
        (said) => {
          // What the app answers with; of the three events `exposureAuthorization` decides nothing.
          const { event } = said as { event: string }
          if (event === 'disagree') answer(name, option, 'privacy permission is not authorized')
          if (event !== 'agree') return
          hasAgreed = true
          note(name, remember)(option)
        },
        { referrer: name },
      )
    }
  const paint = (name: string) =>
    note<{ backgroundColor?: string; textStyle?: string }>(name, (style) =>
      diary.painted.push(`${name} ${style.backgroundColor ?? style.textStyle}`),
    )
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
    setNavigationBarColor: paint('setNavigationBarColor'),
    setBackgroundColor: paint('setBackgroundColor'),
    setBackgroundTextStyle: paint('setBackgroundTextStyle'),
    setTabBarStyle: paint('setTabBarStyle'),
    setTabBarItem: note<{ iconPath: string }>('setTabBarItem', ({ iconPath }) =>
      diary.painted.push(`setTabBarItem ${iconPath}`),
    ),
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
    setClipboardData: declared<{ data: string }>('setClipboardData', ({ data }) =>
      diary.copied.push(data),
    ),
    addPhoneCalendar: declared<Record<string, unknown>>('addPhoneCalendar', (day) =>
      diary.calendar.push(day),
    ),
    requestSubscribeMessage: note<{ tmplIds: string[] }>('requestSubscribeMessage', ({ tmplIds }) =>
      diary.subscribed.push(tmplIds),
    ),
    vibrateShort: note('vibrateShort', () => (diary.vibrations += 1)),
    pageScrollTo: note<{ selector: string }>('pageScrollTo', ({ selector }) =>
      diary.scrolledTo.push(selector),
    ),
    stopPullDownRefresh: note('stopPullDownRefresh', () => undefined),
    startPullDownRefresh: note('startPullDownRefresh', () => undefined),
    request: requests(options, diary, waits),
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
