import * as v from 'valibot'
import { Day, enumeration, Identifier, listOf, Quote } from '../wire'

/** Where a date comes from: 原文, 推定, 单位自报, or there is none. */
export const DueBasis = enumeration(['stated', 'inferred', 'reported', 'none'])
export type DueBasis = v.InferOutput<typeof DueBasis>

export const UnitRole = enumeration(['lead', 'responsible', 'supporting'])
export type UnitRole = v.InferOutput<typeof UnitRole>

/** One unit of a task, as the document prints it. */
export const Assignment = v.object({
  unitId: Identifier,
  /** As printed, which may be a short form of the unit's name. */
  name: v.string(),
  role: UnitRole,
})
export type Assignment = v.InferOutput<typeof Assignment>

/** A date inside a task that is not its last one. */
export const Milestone = v.object({ on: Day, quote: v.string() })

/** The strength of a commitment, read from its verb: 完成 is hard, 探索 is soft. */
export const Commitment = v.object({
  strength: enumeration(['hard', 'soft', 'none']),
  quote: v.nullable(v.string()),
})

/** What an attachment says of the year before, as the starting point of a task. */
export const Baseline = v.object({
  quote: v.string(),
  attachmentNo: v.number(),
  attachmentTitle: v.string(),
  sectionTitle: v.string(),
})
export type Baseline = v.InferOutput<typeof Baseline>

/** 任务: one numbered item of a plan. */
export const Task = v.object({
  id: Identifier,
  documentId: Identifier,
  themeId: Identifier,
  /** 1, 2, 3 … through the document; unique, where `no` may restart in each part. */
  seq: v.number(),
  /** As printed. */
  no: v.number(),
  headline: v.string(),
  /** As published, to the character, without its number and its attribution. */
  text: v.string(),
  /** The bracket that says who answers for it, as published. */
  attribution: v.nullable(v.string()),
  /** In printed order: 列首位 is the first; 牵头 only where `role` is `lead`. */
  units: listOf(Assignment),
  /** The list of units ended in 等: there are more, which the document does not name. */
  openEnded: v.optional(v.boolean(), false),
  dueOn: v.nullable(Day),
  dueBasis: DueBasis,
  dueQuote: v.nullable(v.string()),
  milestones: listOf(Milestone),
  targets: listOf(Quote),
  commitment: Commitment,
  baselines: listOf(Baseline),
  /** 智能标签: words of the document itself. */
  tags: v.optional(v.array(v.string()), []),
})
export type Task = v.InferOutput<typeof Task>
