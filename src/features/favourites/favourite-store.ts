import { create } from 'zustand'
import * as v from 'valibot'
import { Identifier } from '@/contract'
import { openSlot } from '@/platform/device/storage'

const slot = openSlot('favourites', v.array(Identifier))

interface FavouriteState {
  /** Task ids, the latest first; on this device only. */
  taskIds: string[]
  /** False when the device could not keep the change: it holds until the app closes. */
  toggle: (taskId: string) => boolean
  /** Forgets all; what it gives back takes that back, and keeps what came meanwhile. */
  clear: () => () => void
}

/** 收藏: kept on the device, without log-in. */
export const useFavouriteStore = create<FavouriteState>()((set, get) => ({
  taskIds: slot.read() ?? [],
  toggle(taskId) {
    const { taskIds } = get()
    const next = taskIds.includes(taskId)
      ? taskIds.filter((id) => id !== taskId)
      : [taskId, ...taskIds]
    set({ taskIds: next })
    return slot.write(next)
  },
  clear() {
    const { taskIds: cleared } = get()
    slot.clear()
    set({ taskIds: [] })
    return () => {
      const next = [...new Set([...get().taskIds, ...cleared])]
      set({ taskIds: next })
      slot.write(next)
    }
  },
}))

slot.whenKeptElsewhere((taskIds) => useFavouriteStore.setState({ taskIds: taskIds ?? [] }))
