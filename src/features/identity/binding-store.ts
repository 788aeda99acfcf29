import { create } from 'zustand'
import * as v from 'valibot'
import { endpoints, UnitBinding } from '@/contract'
import { request } from '@/platform/api/request'
import { openSlot } from '@/platform/device/storage'

const slot = openSlot('bindings', v.array(UnitBinding))

interface BindingState {
  /** The units that this person speaks for, as last known: nobody is asked who never was bound. */
  bindings: UnitBinding[]
  refresh: () => Promise<void>
  /** Throws a `RequestError` that says why not. */
  bind: (code: string) => Promise<UnitBinding>
  leave: (unitId: string) => Promise<void>
  /** After everything was erased: this person speaks for nobody. */
  forget: () => void
}

/** 已绑定的单位: the server's word, kept for a start without a network. */
export const useBindingStore = create<BindingState>()((set, get) => {
  const keep = (bindings: UnitBinding[]) => {
    set({ bindings })
    slot.write(bindings)
  }
  return {
    bindings: slot.read() ?? [],
    forget() {
      slot.clear()
      set({ bindings: [] })
    },
    async refresh() {
      const { units } = await request<'getMe'>(endpoints.getMe, {})
      keep(units)
    },
    async bind(code) {
      const binding = await request<'bindUnit'>(endpoints.bindUnit, { code })
      keep([...get().bindings.filter(({ unitId }) => unitId !== binding.unitId), binding])
      return binding
    },
    async leave(unitId) {
      await request<'leaveUnit'>(endpoints.leaveUnit, { unitId })
      keep(get().bindings.filter((one) => one.unitId !== unitId))
    },
  }
})

slot.whenKeptElsewhere((bindings) => useBindingStore.setState({ bindings: bindings ?? [] }))
