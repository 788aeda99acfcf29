import * as v from 'valibot'
import { Identifier, UnitSuccessor } from '../../contract'

/** 单位目录: data that an office edits (mock/data/unit-directory.json), checked when it is read. */
export const UnitDirectory = v.object({
  /** The place whose bodies these are; groups are only expanded for documents of this place. */
  region: v.string(),
  /** Words by which a document of this place is known: 上海, 沪. */
  marks: v.array(v.string()),
  units: v.array(
    v.object({
      id: Identifier,
      name: v.string(),
      kind: v.picklist(['body', 'district']),
      aliases: v.optional(v.array(v.string()), []),
      /** What says that it is a department of the government; without it it stays 可能. */
      department: v.optional(v.nullable(v.object({ source: v.string() })), null),
      successors: v.optional(v.array(UnitSuccessor), []),
    }),
  ),
})
export type UnitDirectory = v.InferOutput<typeof UnitDirectory>
