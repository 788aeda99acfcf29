import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { writeClipboard } from './clipboard'

const SHOWN_MS = 2400

/** The line that says what was just done; on the web `Screen` shows it in a live region. */
export const useNoticeStore = create<{ text: string }>()(() => ({ text: '' }))

let timer: ReturnType<typeof setTimeout> | undefined

/** Says shortly that something was done; a screen reader hears it on both platforms. */
export function say(text: string): void {
  if (process.env.TARO_ENV === 'weapp') {
    void Taro.showToast({ title: text, icon: 'none', duration: SHOWN_MS })
    return
  }
  clearTimeout(timer)
  useNoticeStore.setState({ text })
  timer = setTimeout(() => useNoticeStore.setState({ text: '' }), SHOWN_MS)
}

/** Takes back what was said of something that has ended meanwhile (web: a toast of a phone ends by itself). */
export function unsay(text: string): void {
  if (useNoticeStore.getState().text === text) useNoticeStore.setState({ text: '' })
}

/** For what was just done and could not be kept: it holds until the app is closed. */
export function sayFull(): void {
  say('设备存储已满，关闭后可能丢失')
}

/** Copies and says so; false (and says so) when the device refuses. */
export async function copy(text: string): Promise<boolean> {
  try {
    await writeClipboard(text)
    say('已复制')
    return true
  } catch {
    say('复制失败，请长按文字复制')
    return false
  }
}
