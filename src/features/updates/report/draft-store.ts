import { create } from 'zustand'
import * as v from 'valibot'
import { openSlot } from '@/platform/device/storage'
import { Draft, draftKey } from './draft'

const slot = openSlot('drafts', v.array(Draft))

interface DraftState {
  drafts: Draft[]
  /** False when the device could not keep it: it holds until the app closes. */
  keep: (draft: Draft) => boolean
  drop: (draft: Pick<Draft, 'taskId' | 'unitId' | 'corrects'>) => void
}

/** 进展草稿: on this device only, and never sent by themselves. */
export const useDraftStore = create<DraftState>()((set, get) => ({
  drafts: slot.read() ?? [],
  keep(draft) {
    const key = draftKey(draft)
    const drafts = [
      { ...draft, savedAt: Date.now() },
      ...get().drafts.filter((one) => draftKey(one) !== key),
    ]
    set({ drafts })
    return slot.write(drafts)
  },
  drop(draft) {
    const key = draftKey(draft)
    const drafts = get().drafts.filter((one) => draftKey(one) !== key)
    set({ drafts })
    slot.write(drafts)
  },
}))

slot.whenKeptElsewhere((drafts) => useDraftStore.setState({ drafts: drafts ?? [] }))
