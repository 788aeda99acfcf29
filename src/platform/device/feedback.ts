import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { writeClipboard } from './clipboard'

const SHOWN_MS = 2400
/** Long enough to be read with something else going on: what it says of may be lost. */
const WARNED_MS = 8000
/** What is said in the very act of leaving a page (已发布) is read on the next one. */
const LEAVING_MS = 1000

/** The lines that say what was just done, and what may be lost; on the web `Screen` shows them in live regions. */
export const useNoticeStore = create<{ text: string; warning: string }>()(() => ({
  text: '',
  warning: '',
}))

const timers: Record<'text' | 'warning', ReturnType<typeof setTimeout> | undefined> = {
  text: undefined,
  warning: undefined,
}
let saidAt = -Infinity

function show(kind: 'text' | 'warning', words: string, duration: number): void {
  if (process.env.TARO_ENV === 'weapp') {
    void Taro.showToast({ title: words, icon: 'none', duration })
    return
  }
  clearTimeout(timers[kind])
  useNoticeStore.setState({ [kind]: words })
  timers[kind] = setTimeout(() => useNoticeStore.setState({ [kind]: '' }), duration)
}

/** Says shortly that something was done; a screen reader hears it on both platforms. */
export function say(text: string): void {
  saidAt = Date.now()
  show('text', text, SHOWN_MS)
}

/** Says what may be lost. It stays for longer, beside what else is said, and goes along to the next page. */
export function warn(text: string): void {
  show('warning', text, WARNED_MS)
}

/** Takes back what was said of something that has ended meanwhile (web: a toast of a phone ends by itself). */
export function unsay(text: string): void {
  if (useNoticeStore.getState().text === text) useNoticeStore.setState({ text: '' })
}

/** What was said of a page stays behind with it. */
export function unsayLeft(): void {
  if (Date.now() - saidAt > LEAVING_MS) useNoticeStore.setState({ text: '' })
}

/** For what was just done and could not be kept: it holds until the app is closed. */
export function sayFull(): void {
  warn('设备存储已满，关闭后可能丢失')
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
