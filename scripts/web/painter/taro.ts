/**
 * Stands in for Taro where screens are painted as text (scripts/web/painter/bundle.ts): the few calls that a screen
 * makes while it is drawn. A painted page belongs to nobody, and nothing was opened before it.
 */
const nothing = (): undefined => undefined

/** The address of the screen that is being painted, and what the reader's device would hold. */
export const stage: { params: Record<string, string>; storage: (key: string) => string } = {
  params: {},
  storage: () => '',
}

const known: Record<string, unknown> = {
  useRouter: () => ({ params: stage.params }),
  getStorageSync: (key: string) => stage.storage(key),
  getCurrentPages: () => [],
  getWindowInfo: () => ({ windowWidth: 375 }),
  eventCenter: { on: nothing, off: nothing, trigger: nothing },
}

/** Whatever else is named is for later, when a reader is there: it does nothing. */
export default new Proxy(known, { get: (calls, name: string) => calls[name] ?? nothing })
