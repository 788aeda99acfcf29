import * as v from 'valibot'
import { listOf } from '../wire'

export const AttachmentSection = v.object({
  no: v.nullable(v.number()),
  title: v.nullable(v.string()),
  paragraphs: v.array(v.string()),
})
export const AttachmentPart = v.object({
  no: v.nullable(v.number()),
  title: v.nullable(v.string()),
  sections: listOf(AttachmentSection),
})
/** 附件: a report or table that came with the plan. */
export const Attachment = v.object({
  title: v.string(),
  preamble: v.array(v.string()),
  parts: listOf(AttachmentPart),
  closing: v.array(v.string()),
})
export type Attachment = v.InferOutput<typeof Attachment>
