import * as v from 'valibot'
import { writtenText } from '../text'
import { enumeration, Instant } from '../wire'

export const CORRECTION_FIELDS = ['text', 'units', 'due', 'target', 'baseline', 'other'] as const

/** What of our reading is wrong: 正文 单位 时限 目标 上年基础 其他. */
export const CorrectionField = v.picklist(CORRECTION_FIELDS, '请选择哪里有误')
export type CorrectionField = v.InferOutput<typeof CorrectionField>

/** 纠错: an error in how we read the document; not an opinion on the task. No name is asked for. */
export const CorrectionRequest = v.strictObject({
  field: v.optional(CorrectionField, 'other'),
  text: writtenText('说明', 500),
})

/** A receipt, which stays on the device of whoever wrote. */
export const CorrectionReceipt = v.object({
  id: v.string(),
  receivedAt: Instant,
  state: v.optional(enumeration(['received']), 'received'),
})
