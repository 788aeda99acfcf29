import { create } from 'zustand'
import * as v from 'valibot'
import { Identifier } from '@/contract'
import { openSlot } from '@/platform/device/storage'

const slot = openSlot('read-posts', v.array(Identifier))
const MOST = 500

interface ReadState {
  /** The latest first; on this device only. */
  postIds: string[]
  markRead: (postId: string) => void
  /** Forgets all; what it gives back takes that back, and keeps what came meanwhile. */
  clear: () => () => void
}

/** 已读: which posts were opened here. */
export const useReadStore = create<ReadState>()((set, get) => ({
  postIds: slot.read() ?? [],
  markRead(postId) {
    const next = [postId, ...get().postIds.filter((id) => id !== postId)].slice(0, MOST)
    set({ postIds: next })
    slot.write(next)
  },
  clear() {
    const { postIds: cleared } = get()
    slot.clear()
    set({ postIds: [] })
    return () => {
      const next = [...new Set([...get().postIds, ...cleared])].slice(0, MOST)
      set({ postIds: next })
      slot.write(next)
    }
  },
}))

slot.whenKeptElsewhere((postIds) => useReadStore.setState({ postIds: postIds ?? [] }))
