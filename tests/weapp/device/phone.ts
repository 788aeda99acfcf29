/** The part of WeChat's API that the app may touch, as a phone answers it. */

export interface PhoneRequest {
  url: string
  method: string
  header: Record<string, string>
  data?: string
}

export interface PhoneOptions {
  /** How the phone answers `wx.request`; none is a phone without network. */
  onRequest?: (
    request: PhoneRequest,
  ) => { statusCode: number; data: string } | 'timeout' | 'offline'
  theme?: 'light' | 'dark'
  fontSizeScaleFactor?: number
  /** Keys and texts already kept on the device. */
  stored?: Record<string, string>
  /** Storage that refuses every write. */
  isFull?: boolean
}

export interface PhoneDiary {
  titles: string[]
  toasts: string[]
  copied: string[]
  calendar: Record<string, unknown>[]
  requests: PhoneRequest[]
  vibrations: number
  badges: Record<number, string>
}

type Callbacks = {
  success?: (result: unknown) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: unknown) => void
}

const SCREEN = {
  windowWidth: 375,
  windowHeight: 724,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 3,
  statusBarHeight: 44,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
}

/** Answers as WeChat does: callbacks, later, never in the caller's own turn. */
function answer(name: string, options: Callbacks | undefined, result: object | string): void {
  queueMicrotask(() => {
    const isFailure = typeof result === 'string'
    const reply = isFailure
      ? { errMsg: `${name}:fail ${result}` }
      : { errMsg: `${name}:ok`, ...result }
    if (isFailure) options?.fail?.({ errMsg: reply.errMsg })
    else options?.success?.(reply)
    options?.complete?.(reply)
  })
}

type PrivacyListener = (resolve: (answer: unknown) => void, about: { referrer: string }) => void

export interface Travel {
  navigateTo: (url: string) => string | null
  redirectTo: (url: string) => string | null
  switchTab: (url: string) => string | null
  reLaunch: (url: string) => string | null
  navigateBack: (delta: number) => string | null
}

/** Makes `wx`. `travel` moves between pages, and answers with what is wrong with a move, or null. */
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
  /** Nothing is laid out here: what is watched is told once, as WeChat does, that it is out of sight. */
  const unseeing = () => {
    const observer = {
      relativeTo: () => observer,
      relativeToViewport: () => observer,
      observe: (_selector: string, tell: (seen: { intersectionRatio: number }) => void) =>
        queueMicrotask(() => tell({ intersectionRatio: 0 })),
      disconnect: () => undefined,
    }
    return observer
  }
  const emptyQuery = () => {
    const query = {
      in: () => query,
      select: () => query,
      selectAll: () => query,
      selectViewport: () => query,
      boundingClientRect: () => query,
      scrollOffset: () => query,
      fields: () => query,
      exec: (done?: (results: unknown[]) => void) => queueMicrotask(() => done?.([null])),
    }
    return query
  }
  const wx = {
    getSystemInfoSync: () => ({ ...SCREEN, ...appInfo, platform: 'ios', system: 'iOS 17.0' }),
    getWindowInfo: () => SCREEN,
    getAppBaseInfo: () => appInfo,
    getDeviceInfo: () => ({ platform: 'ios', system: 'iOS 17.0', brand: 'test' }),
    getSystemSetting: () => ({}),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    getMenuButtonBoundingClientRect: () => ({
      top: 48,
      bottom: 80,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    }),
    canIUse: () => true,
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
    nextTick: (run: () => void) => queueMicrotask(run),
    createSelectorQuery: emptyQuery,
    createIntersectionObserver: unseeing,
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
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
      const reply = options.onRequest?.(asked) ?? 'offline'
      if (reply === 'timeout') answer('request', asked, 'timeout')
      else if (reply === 'offline') answer('request', asked, 'net::ERR_INTERNET_DISCONNECTED')
      else answer('request', asked, { header: {}, ...reply })
      return { abort: () => undefined }
    },
  }
  return {
    wx,
    diary,
    store,
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
