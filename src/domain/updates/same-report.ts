import type { TaskUpdate, UpdateContent } from '../../contract'

/** The same words sent twice, as a retry does: one update, not two. */
export function isSameReport(update: TaskUpdate, content: UpdateContent): boolean {
  const said = ({ stage, note, percent, evidence, dueOn, milestone }: UpdateContent) =>
    JSON.stringify([
      stage,
      note,
      percent,
      evidence.map((one) =>
        'url' in one ? [one.url, one.title] : [one.documentId, one.quote, one.title ?? null],
      ),
      dueOn,
      milestone && [milestone.on, milestone.title],
    ])
  if (update.stage === 'other') return false
  return said({ ...update, stage: update.stage }) === said(content)
}
