import { create } from 'zustand'
import * as v from 'valibot'
import { Identifier } from '@/contract'
import { openSlot } from '@/platform/device/storage'

const slot = openSlot('my-units', v.array(Identifier))

interface MyUnitState {
  /** The units that this device calls mine; the app opens on the first. No log-in, no proof. */
  unitIds: string[]
  /** Keeps a unit, or lets it go. False when the device could not keep the change. */
  toggle: (unitId: string) => boolean
  /** Puts a unit first: 首页 and 任务 open on it. */
  putFirst: (unitId: string) => boolean
  /** As it was, in the order it was. */
  putBack: (unitIds: string[]) => boolean
  clear: () => void
}

/** 我的单位: kept on the device. */
export const useMyUnitStore = create<MyUnitState>()((set, get) => {
  const keep = (unitIds: string[]) => {
    set({ unitIds })
    return slot.write(unitIds)
  }
  return {
    unitIds: slot.read() ?? [],
    toggle(unitId) {
      const { unitIds } = get()
      return keep(
        unitIds.includes(unitId) ? unitIds.filter((id) => id !== unitId) : [...unitIds, unitId],
      )
    },
    putFirst: (unitId) => keep([unitId, ...get().unitIds.filter((id) => id !== unitId)]),
    putBack: keep,
    clear() {
      slot.clear()
      set({ unitIds: [] })
    },
  }
})

slot.whenKeptElsewhere((unitIds) => useMyUnitStore.setState({ unitIds: unitIds ?? [] }))
