import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** The id by which WeChat knows the button that was pressed for 同意. */
export const AGREE_BUTTON = 'agree-privacy'

type Answer =
  { event: 'agree'; buttonId: string } | { event: 'disagree' } | { event: 'exposureAuthorization' }

interface PrivacyState {
  /** What waits for the person's word; null when nothing does. */
  waiting: ((answer: Answer) => void) | null
  agree: () => void
  decline: () => void
}

/** 隐私授权: asked when a declared interface (calendar, clipboard) is first used, never at start. */
export const usePrivacyStore = create<PrivacyState>()((set, get) => {
  const answer = (said: Answer) => {
    get().waiting?.(said)
    set({ waiting: null })
  }
  return {
    waiting: null,
    agree: () => answer({ event: 'agree', buttonId: AGREE_BUTTON }),
    decline: () => answer({ event: 'disagree' }),
  }
})

/** Learns of WeChat's question when it comes. Nothing is shown until then, and nothing on the web. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  Taro.onNeedPrivacyAuthorization((resolve: (answer: Answer) => void) => {
    // A second question while the first one waits: both get the one answer.
    const before = usePrivacyStore.getState().waiting
    usePrivacyStore.setState({
      waiting: (answer) => {
        before?.(answer)
        resolve(answer)
      },
    })
    resolve({ event: 'exposureAuthorization' })
  })
}

export function openPrivacyGuide(): void {
  void Taro.openPrivacyContract()
}
