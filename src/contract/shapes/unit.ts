import * as v from 'valibot'
import { enumeration, Identifier, listOf } from '../wire'

/** 确定 / 可能: `possible` is what a 相关 group gives; it is never shown as certain. */
export const Certainty = enumeration(['certain', 'possible'])
export type Certainty = v.InferOutput<typeof Certainty>

/** Where a unit went: renamed to, merged into, or abolished; a subscription follows it. */
export const UnitSuccessor = v.object({
  unitId: v.nullable(Identifier),
  name: v.string(),
  /** A day, or a year where that is all the source gives. */
  on: v.string(),
  kind: enumeration(['renamed', 'merged', 'abolished']),
  source: v.string(),
})
export type UnitSuccessor = v.InferOutput<typeof UnitSuccessor>

/** 组合单位: stands for many bodies. `members` are those of the plan's day of issue. */
export const UnitGroup = v.object({
  scope: enumeration(['district', 'department']),
  certainty: Certainty,
  memberIds: v.array(Identifier),
  /** Bodies that may belong, but which no source marks as members (shown as 可能). */
  possibleMemberIds: v.array(Identifier),
})
export type UnitGroup = v.InferOutput<typeof UnitGroup>

/** 单位: a named body, a district, or a group. */
export const Unit = v.object({
  id: Identifier,
  name: v.pipe(v.string(), v.minLength(1)),
  kind: enumeration(['body', 'district', 'group']),
  /** Full and short names that people use for it, the most usual first. */
  aliases: v.array(v.string()),
  group: v.nullable(UnitGroup),
  successors: listOf(UnitSuccessor),
  /** What says that this unit is what the directory calls it; null where nothing does. */
  source: v.nullable(v.string()),
})
export type Unit = v.InferOutput<typeof Unit>
