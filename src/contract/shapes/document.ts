import * as v from 'valibot'
import { Day, Identifier, Instant, listOf } from '../wire'
import { Attachment } from './attachment'
import { Task } from './task'
import { Unit } from './unit'

/** 主题: (一) of a part. A part without any has one theme, with the part's title. */
export const Theme = v.object({
  id: Identifier,
  no: v.nullable(v.number()),
  title: v.nullable(v.string()),
  taskIds: v.array(Identifier),
})
export type Theme = v.InferOutput<typeof Theme>

export const Part = v.object({
  no: v.nullable(v.number()),
  title: v.nullable(v.string()),
  themes: listOf(Theme),
})
export type Part = v.InferOutput<typeof Part>

/** A place where the source is damaged: what it has, and what we show instead, with the reason. */
export const SourceNote = v.object({ source: v.string(), shown: v.string(), note: v.string() })
export type SourceNote = v.InferOutput<typeof SourceNote>

const Printed = v.optional(v.nullable(v.string()), null)
/** 印发信息: words of the source, to the letter, that say what it is, whose, from when and to whom; null where they do not. */
export const Imprint = v.object({
  title: Printed,
  number: Printed,
  issuer: Printed,
  issuedOn: Printed,
  addressees: Printed,
  /** Title of the notice that sends the plan out. */
  notice: Printed,
})
export type Imprint = v.InferOutput<typeof Imprint>

export const DocumentSummary = v.object({
  id: Identifier,
  /** 发文字号, `沪府办发〔2015〕16号`; null where the document has none. */
  number: v.nullable(v.string()),
  title: v.string(),
  issuer: v.nullable(v.string()),
  issuedOn: v.nullable(Day),
  /** The year that the plan is for. */
  year: v.nullable(v.number()),
  taskCount: v.number(),
  /** Content address of this version: changes when, and only when, the content does. */
  version: v.string(),
})
export type DocumentSummary = v.InferOutput<typeof DocumentSummary>

/** 文件: one plan with all that a reader needs of it; the unit of caching. */
export const OfficialDocument = v.object({
  ...DocumentSummary.entries,
  preamble: v.array(v.string()),
  /** Where the text was published, as its copy says; null where it does not. */
  publication: v.nullable(v.string()),
  /** Null in what was published before there was such a field. */
  imprint: v.optional(v.nullable(Imprint), null),
  parts: listOf(Part),
  tasks: listOf(Task),
  attachments: listOf(Attachment),
  /** Every unit that the document names, and the members of its groups. */
  units: listOf(Unit),
  sourceNotes: v.optional(listOf(SourceNote), []),
})
export type OfficialDocument = v.InferOutput<typeof OfficialDocument>

/** One version of a document that was published; `withdrawnAt` where it was taken back. */
export const DocumentRevision = v.object({
  version: v.string(),
  publishedAt: Instant,
  isCurrent: v.boolean(),
  withdrawnAt: v.nullable(Instant),
})
export type DocumentRevision = v.InferOutput<typeof DocumentRevision>

/** A stretch of the source; `start` and `end` are UTF-16 offsets, `line` counts from 1. */
export const SourceBlock = v.object({
  line: v.number(),
  start: v.number(),
  end: v.number(),
  kind: v.string(),
  ref: v.optional(v.string()),
})
export type SourceBlock = v.InferOutput<typeof SourceBlock>

/** 原文: the source to the character, and how it was taken apart. */
export const DocumentSource = v.object({
  documentId: Identifier,
  text: v.string(),
  blocks: v.array(SourceBlock),
})
export type DocumentSource = v.InferOutput<typeof DocumentSource>
