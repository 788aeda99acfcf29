import { create } from 'zustand'
import * as v from 'valibot'
import { openSlot } from '@/platform/device/storage'

const MOST = 10
const slot = openSlot('search-history', v.array(v.pipe(v.string(), v.maxLength(200))))

interface HistoryState {
  words: string[]
  remember: (words: string) => void
  /** Forgets all; what it gives back takes that back, and keeps what came meanwhile. */
  clear: () => () => void
}

/** What was searched for on this device, the latest first. */
export const useHistoryStore = create<HistoryState>()((set, get) => ({
  words: slot.read() ?? [],
  remember(words) {
    const text = words.trim()
    if (text === '') return
    const next = [text, ...get().words.filter((one) => one !== text)].slice(0, MOST)
    set({ words: next })
    slot.write(next)
  },
  clear() {
    const { words: cleared } = get()
    slot.clear()
    set({ words: [] })
    return () => {
      const next = [...new Set([...get().words, ...cleared])].slice(0, MOST)
      set({ words: next })
      slot.write(next)
    }
  },
}))

slot.whenKeptElsewhere((words) => useHistoryStore.setState({ words: words ?? [] }))
