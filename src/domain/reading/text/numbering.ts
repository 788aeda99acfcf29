import type { PartDraft } from '../body/drafts'
import type { Problem } from '../imported-document'

/**
 * Doubts about printed numbers: gaps and repeats within one sequence. A sequence runs through the
 * document, or restarts at 1 in a part or a theme.
 */
export function numberingProblems(parts: readonly PartDraft[]): Problem[] {
  const problems: Problem[] = []
  let last = 0
  const seen = new Set<number>()
  for (const { no, line } of parts.flatMap(({ themes }) =>
    themes.flatMap(({ drafts }) => drafts),
  )) {
    if (no === 0) continue
    const warn = (message: string) => problems.push({ line, severity: 'warning', message })
    if (no === 1 && last > 0) seen.clear()
    else if (seen.has(no)) warn(`编号 ${no} 重复`)
    else if (no > last + 1) {
      warn(no === last + 2 ? `编号 ${last + 1} 缺失` : `编号 ${last + 1}—${no - 1} 缺失`)
    }
    seen.add(no)
    last = no
  }
  return problems
}
