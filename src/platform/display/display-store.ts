import { create } from 'zustand'
import * as v from 'valibot'
import { sayFull } from '../device/feedback'
import { openSlot } from '../device/storage'

/** 长辈版 steps: text at 1.4, 1.6 or 1.9 times; 1 is the ordinary face. */
export const TEXT_SCALES = [1, 1.4, 1.6, 1.9] as const
export type TextScale = (typeof TEXT_SCALES)[number]
export type Theme = 'auto' | 'light' | 'dark'

const Display = v.object({
  textScale: v.fallback(v.picklist(TEXT_SCALES), 1),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
})
const slot = openSlot('display', Display)

interface DisplayState {
  textScale: TextScale
  theme: Theme
  /** Both keep the choice on the device; where that fails it says so, and holds until the app closes. */
  setTextScale: (textScale: TextScale) => void
  setTheme: (theme: Theme) => void
}

/** How the app looks to this person: text steps and theme. */
export const useDisplayStore = create<DisplayState>()((set, get) => {
  const change = (next: Partial<Pick<DisplayState, 'textScale' | 'theme'>>) => {
    set(next)
    const { textScale, theme } = get()
    if (!slot.write({ textScale, theme })) sayFull()
  }
  return {
    ...(slot.read() ?? { textScale: 1 as const, theme: 'auto' as const }),
    setTextScale: (textScale) => change({ textScale }),
    setTheme: (theme) => change({ theme }),
  }
})

slot.whenKeptElsewhere((kept) => {
  if (kept) useDisplayStore.setState(kept)
})
