import { create } from 'zustand'
import * as v from 'valibot'
import { CorrectionField, Identifier, Instant } from '@/contract'
import { openSlot } from '@/platform/device/storage'

const Receipt = v.object({
  id: v.string(),
  taskId: Identifier,
  field: CorrectionField,
  text: v.string(),
  receivedAt: Instant,
})
type Receipt = v.InferOutput<typeof Receipt>

const receipts = openSlot('corrections', v.array(Receipt))
const drafts = openSlot('correction-drafts', v.record(v.string(), v.string()))

interface CorrectionState {
  /** What was pointed out from this device, the latest first; nothing else says who wrote it. */
  receipts: Receipt[]
  addReceipt: (receipt: Receipt) => void
  draftOf: (taskId: string) => string
  keepDraft: (taskId: string, text: string) => void
  /** Receipts and drafts; what was sent has reached its reader. */
  clear: () => void
}

export const useCorrectionStore = create<CorrectionState>()((set, get) => ({
  receipts: receipts.read() ?? [],
  addReceipt(receipt) {
    const all = [receipt, ...get().receipts]
    set({ receipts: all })
    receipts.write(all)
  },
  clear() {
    receipts.clear()
    drafts.clear()
    set({ receipts: [] })
  },
  draftOf: (taskId) => drafts.read()?.[taskId] ?? '',
  keepDraft(taskId, text) {
    const { [taskId]: _, ...others } = drafts.read() ?? {}
    drafts.write(text === '' ? others : { ...others, [taskId]: text })
  },
}))

receipts.whenKeptElsewhere((all) => useCorrectionStore.setState({ receipts: all ?? [] }))
