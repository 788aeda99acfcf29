import * as v from 'valibot'
import { Identifier, UnitSuccessor } from '../../contract'
import { directoryFaults } from './directory-faults'

const DirectoryUnit = v.object({
  id: Identifier,
  name: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(['body', 'district']),
  aliases: v.optional(v.array(v.pipe(v.string(), v.minLength(1))), []),
  /** The first day, or year, of a body that is younger than the directory's first document. */
  since: v.optional(v.nullable(v.string()), null),
  /** What says that it is a department of the government; without it it stays 可能. */
  department: v.optional(v.nullable(v.object({ source: v.string() })), null),
  /** Where it went; a new name without a `unitId` is the same unit under that name. */
  successors: v.optional(v.array(UnitSuccessor), []),
})
export type DirectoryUnit = v.InferOutput<typeof DirectoryUnit>

/** 单位目录: data that an office edits (mock/data/unit-directory.json), checked when it is read. */
export const UnitDirectory = v.pipe(
  v.object({
    /** The place whose bodies these are; groups are only expanded for documents of this place. */
    region: v.string(),
    /** Words by which a document of this place is known: 上海, 沪. */
    marks: v.array(v.string()),
    units: v.array(DirectoryUnit),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const message of directoryFaults(dataset.value.units)) addIssue({ message })
  }),
)
export type UnitDirectory = v.InferOutput<typeof UnitDirectory>

/** Checks a directory as an office wrote it. Throws one line for each fault, in words for who edits it. */
export function readUnitDirectory(json: unknown): UnitDirectory {
  const result = v.safeParse(UnitDirectory, json)
  if (result.success) return result.output
  const lines = result.issues.map((issue) => {
    const place = v.getDotPath(issue)
    return place === null ? issue.message : `${place} 的值不对:${JSON.stringify(issue.input)}`
  })
  throw new Error(['单位目录有误:', ...lines].join('\n  '))
}

/** Whether a document is of the directory's place: by its title, issuer or number. */
export function isLocalTo(
  { title, issuer, number }: { title: string; issuer: string | null; number: string | null },
  { marks }: Pick<UnitDirectory, 'marks'>,
): boolean {
  const words = `${title}${issuer ?? ''}${number ?? ''}`
  return marks.some((mark) => words.includes(mark))
}
