export interface PhoneRequest {
  url: string
  method: string
  header: Record<string, string>
  data?: string
}

export type PhoneReply = { statusCode: number; data: string } | 'timeout' | 'offline'

export interface PhoneOptions {
  /** How the phone answers `wx.request`; none is a phone without network. */
  onRequest?: (request: PhoneRequest) => PhoneReply | Promise<PhoneReply>
  theme?: 'light' | 'dark'
  fontSizeScaleFactor?: number
  /** Keys and texts already kept on the device. */
  stored?: Record<string, string>
  /** Storage that refuses every write. */
  isFull?: boolean
  /** How far its clock is ahead (ms); behind where it is negative. */
  clockOffMs?: number
  /** Asks for consent to the privacy guide before the clipboard, the calendar or the album are first used. */
  asksPrivacy?: boolean
  /** How many times faster its timers run: a test need not sit out a wait before the next try. */
  haste?: number
}

export interface PhoneDiary {
  titles: string[]
  toasts: string[]
  copied: string[]
  calendar: Record<string, unknown>[]
  requests: PhoneRequest[]
  vibrations: number
  badges: Record<number, string>
  /** Bars and backgrounds, as painted over what theme.json says: `setTabBarStyle #171B21`. */
  painted: string[]
  /** The templates of each question for leave to push. */
  subscribed: string[][]
  /** Selectors of the elements that a page was scrolled to. */
  scrolledTo: string[]
}

export type Callbacks = {
  success?: (result: unknown) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: unknown) => void
}

export type PrivacyListener = (
  resolve: (answer: unknown) => void,
  about: { referrer: string },
) => void

export interface Travel {
  navigateTo: (url: string) => string | null
  redirectTo: (url: string) => string | null
  switchTab: (url: string) => string | null
  reLaunch: (url: string) => string | null
  navigateBack: (delta: number) => string | null
}
