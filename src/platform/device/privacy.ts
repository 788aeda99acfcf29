import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** The id by which WeChat knows the button that was pressed for 同意. */
export const AGREE_BUTTON = 'agree-privacy'

type Answer =
  { event: 'agree'; buttonId: string } | { event: 'disagree' } | { event: 'exposureAuthorization' }

/** What WeChat names as about to be used, in words. */
const thingOf: Record<string, string> = {
  setClipboardData: '剪贴板',
  addPhoneCalendar: '手机日历',
  saveImageToPhotosAlbum: '相册',
}

interface PrivacyState {
  /** What waits for the person's word; null when nothing does. */
  waiting: ((answer: Answer) => void) | null
  /** What it is for. */
  thing: string
  agree: () => void
  decline: () => void
}

/** 隐私授权: asked when a declared interface (calendar, clipboard, album) is first used, never at start. */
export const usePrivacyStore = create<PrivacyState>()((set, get) => {
  const answer = (said: Answer) => {
    get().waiting?.(said)
    set({ waiting: null })
  }
  return {
    waiting: null,
    thing: '',
    agree: () => answer({ event: 'agree', buttonId: AGREE_BUTTON }),
    decline: () => answer({ event: 'disagree' }),
  }
})

/** Learns of WeChat's question when it comes. Nothing is shown until then, and nothing on the web. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  type Asked = { referrer?: string }
  const listen = (resolve: (answer: Answer) => void, asked?: Asked) => {
    // A second question while the first one waits: both get the one answer.
    const before = usePrivacyStore.getState().waiting
    usePrivacyStore.setState({
      thing: thingOf[asked?.referrer ?? ''] ?? '手机日历、剪贴板或相册',
      waiting: (answer) => {
        before?.(answer)
        resolve(answer)
      },
    })
    resolve({ event: 'exposureAuthorization' })
  }
  // Taro's type knows the first of WeChat's two arguments.
  Taro.onNeedPrivacyAuthorization(listen as Parameters<typeof Taro.onNeedPrivacyAuthorization>[0])
}

export function openPrivacyGuide(): void {
  void Taro.openPrivacyContract()
}
