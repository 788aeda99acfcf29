import type { Attribution, FoundAttribution } from '../attribution'
import { findDates, isEndless, unreadLimits } from '../dates'
import type { TaskDraft } from '../body/drafts'
import type { Problem } from '../imported-document'

function warn(line: number, message: string): Problem {
  return { line, severity: 'warning', message }
}

/** What is doubtful about a task, in words for a person. */
export function taskProblems(
  draft: TaskDraft,
  attribution: Attribution,
  found: readonly FoundAttribution[],
  planYear: number | null,
): Problem[] {
  const name = `任务 ${draft.no}`
  const problems: Problem[] = []
  if (attribution.units.length === 0) problems.push(warn(draft.line, `${name} 没有责任单位`))
  if (attribution.emptyCount > 0) {
    problems.push(warn(draft.line, `${name} 的责任单位中有空缺的名称(连续的顿号)`))
  }
  if (found.some(({ isUnclosed }) => isUnclosed)) {
    problems.push(warn(draft.line, `${name} 的责任单位括号没有闭合,已读到行末`))
  }
  for (const limit of attribution.limits) {
    if (!isEndless(limit) && findDates(limit, planYear, true).length === 0) {
      problems.push(warn(draft.line, `${name} 的时限“${limit}”未能识别,按原文保留`))
    }
  }
  for (const words of unreadLimits(draft.passage.folded, planYear)) {
    if (attribution.limits.some((limit) => limit.includes(words))) continue
    problems.push(warn(draft.line, `${name} 的“${words}”不能换算为日期,按原文保留`))
  }
  return problems
}
