import * as v from 'valibot'
import { HttpsUrl, RealDay, writtenText } from '../text'
import { Day, enumeration, Identifier, Instant, listOf } from '../wire'

export const STAGES = ['not_started', 'in_progress', 'completed', 'in_difficulty'] as const

/** 未开始 进行中 已完成 有困难: what a unit says of its own work. */
export const Stage = enumeration(STAGES)
export type Stage = v.InferOutput<typeof Stage>

/** What an update rests on: a page that anyone can open, or words of a published document. */
export const LinkEvidence = v.strictObject({ url: HttpsUrl, title: writtenText('依据名称', 80) })
export const CitationEvidence = v.strictObject({
  documentId: Identifier,
  quote: writtenText('引文', 300),
  title: v.optional(writtenText('依据名称', 80)),
})
export const Evidence = v.union(
  [LinkEvidence, CitationEvidence],
  '依据应是 { url, title } 或 { documentId, quote }',
)
export type Evidence = v.InferOutput<typeof Evidence>

/** 节点: a step on the way, with the day that the unit gives for it. */
export const ReportedMilestone = v.strictObject({ on: RealDay, title: writtenText('节点', 60) })

const content = {
  stage: v.picklist(STAGES, '进展阶段应是 未开始、进行中、已完成 或 有困难'),
  note: writtenText('进展说明', 500),
  percent: v.optional(
    v.nullable(
      v.pipe(
        v.number('百分比应是数字'),
        v.integer('百分比应是整数'),
        v.minValue(0, '百分比不小于 0'),
        v.maxValue(100, '百分比不大于 100'),
      ),
    ),
    null,
  ),
  evidence: v.optional(v.pipe(v.array(Evidence), v.maxLength(5, '依据最多 5 条')), []),
  /** A deadline that the unit itself gives (单位自报). */
  dueOn: v.optional(v.nullable(RealDay), null),
  milestone: v.optional(v.nullable(ReportedMilestone), null),
}

/** What an official reports, for one of her units. */
export const UpdateRequest = v.strictObject({ unitId: Identifier, ...content })
/** A correction of an update: the whole content anew; what was said before stays in its history. */
export const UpdateRevision = v.strictObject({
  ...content,
  reason: v.optional(v.nullable(writtenText('更正原因', 100)), null),
})
export type UpdateContent = Omit<v.InferOutput<typeof UpdateRequest>, 'unitId'>

const said = {
  stage: Stage,
  note: v.string(),
  percent: v.optional(v.nullable(v.number()), null),
  evidence: v.optional(listOf(Evidence), []),
  dueOn: v.optional(v.nullable(Day), null),
  milestone: v.optional(v.nullable(v.object({ on: Day, title: v.string() })), null),
}

/** What an update said before it was corrected, from `saidAt` on. */
export const PastRevision = v.object({
  ...said,
  revision: v.number(),
  saidAt: Instant,
  /** Why it was said anew, where the unit gave a reason. */
  reason: v.optional(v.nullable(v.string()), null),
})
export type PastRevision = v.InferOutput<typeof PastRevision>

/** 进展: what one unit says of one task; whose words they are always shows. */
export const TaskUpdate = v.object({
  id: v.string(),
  taskId: Identifier,
  unitId: Identifier,
  unitName: v.string(),
  ...said,
  /** 单位自报 wherever a date of it is shown. */
  dueBasis: v.optional(v.literal('reported'), 'reported'),
  createdAt: Instant,
  /** When it was last corrected; null where it never was. */
  revisedAt: v.nullable(Instant),
  /** 1, 2, 3 …; `If-Match` names it (see `etagOfUpdate`). */
  revision: v.number(),
  /** Earlier words, the newest first. */
  history: listOf(PastRevision),
  /** 演示数据: invented for the demonstration, and shown as such wherever it shows. */
  sample: v.optional(v.boolean(), false),
})
export type TaskUpdate = v.InferOutput<typeof TaskUpdate>

/** 单位自报: the date that one unit gives now for one task. */
export const ReportedDue = v.object({
  taskId: Identifier,
  unitId: Identifier,
  unitName: v.string(),
  on: Day,
  /** Where it was said. */
  updateId: v.string(),
  sample: v.optional(v.boolean(), false),
})
export type ReportedDue = v.InferOutput<typeof ReportedDue>

/** The strong ETag of an update. */
export function etagOfUpdate({ id, revision }: Pick<TaskUpdate, 'id' | 'revision'>): string {
  return `"${id}.${revision}"`
}

/** 认领: a unit says that a task which only may be its own, is. */
export const Acceptance = v.object({
  taskId: Identifier,
  unitId: Identifier,
  unitName: v.string(),
  acceptedAt: Instant,
  sample: v.optional(v.boolean(), false),
})
export type Acceptance = v.InferOutput<typeof Acceptance>

/** Counts of what units said; nobody is compared with anybody. */
export const ProgressCounts = v.object({
  /** Tasks in all, and those of which at least one unit has said something. */
  tasks: v.number(),
  reported: v.number(),
  /** Lines, one for each unit and task, by the stage that its unit gave last. */
  stages: v.object({
    not_started: v.number(),
    in_progress: v.number(),
    completed: v.number(),
    in_difficulty: v.number(),
  }),
  /** How many of those lines are 演示数据. */
  samples: v.number(),
})
export type ProgressCounts = v.InferOutput<typeof ProgressCounts>
