import type { OfficialDocument } from '../../../../contract'
import { unitsOf } from '../unit-names'

/** What several bodies have together, and not what each has. */
export const asksShared = (query: string) => /共同|一起|一同|联合|合作/.test(query)

const WHICH =
  /^(?:都|分别)?(?:是|有|包括|包含|指|为)?(?:哪些|哪几个?|谁|什么)?(?:单位|部门|区县?)?$/

/** 相关区县政府是哪些: who belongs to a group stands in no plan, and a sentence that names the group does not tell. */
export function asksMembers(query: string, documents: readonly OfficialDocument[]): boolean {
  const text = query
    .replace(/^(?:请问|哪些(?:单位|部门|区县?)?是|谁是)/, '')
    .replace(/[\s??。]+$/, '')
  return unitsOf(documents).some(
    ({ unit: { kind }, said }) =>
      kind === 'group' &&
      said.some((words) => text.startsWith(words) && WHICH.test(text.slice(words.length))),
  )
}
