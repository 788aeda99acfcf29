import { create } from 'zustand'

/** A screen whose address is open and whose code has not come yet (web). */
export interface Opening {
  title: string
  /** Where a column opens, the columns stay. */
  isTab: boolean
  /** Its code could not be fetched. */
  hasFailed: boolean
  retry: () => void
}

export const useOpeningStore = create<{ opening: Opening | null }>()(() => ({ opening: null }))
