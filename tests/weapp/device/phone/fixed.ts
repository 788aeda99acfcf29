import type { Callbacks } from './shapes'

/** What no test changes: the size of the window, and answers that are the same on every phone. */
export const SCREEN = {
  windowWidth: 375,
  windowHeight: 724,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 3,
  statusBarHeight: 44,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
}

/** Answers as WeChat does: callbacks, later, never in the caller's own turn. */
export function answer(
  name: string,
  options: Callbacks | undefined,
  result: object | string,
): void {
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

export const fixed = {
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
  getUpdateManager: () => ({
    onCheckForUpdate: () => undefined,
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  }),
  login: (options: Callbacks) => answer('login', options, { code: 'one-time-code' }),
  createSelectorQuery: emptyQuery,
  nextTick: (run: () => void) => queueMicrotask(run),
}
