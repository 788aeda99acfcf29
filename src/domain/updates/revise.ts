import type { PastRevision, TaskUpdate, UpdateContent } from '../../contract'

/** A correction: the new words in front, and what was said before kept, with the day it was said. */
export function reviseUpdate(
  update: TaskUpdate,
  { stage, note, percent, evidence, dueOn, milestone }: UpdateContent,
  reason: string | null,
  at: string,
): TaskUpdate {
  const past: PastRevision = {
    stage: update.stage,
    note: update.note,
    percent: update.percent,
    evidence: update.evidence,
    dueOn: update.dueOn,
    milestone: update.milestone,
    revision: update.revision,
    saidAt: update.revisedAt ?? update.createdAt,
    reason,
  }
  return {
    ...update,
    stage,
    note,
    percent,
    evidence,
    dueOn,
    milestone,
    revisedAt: at,
    revision: update.revision + 1,
    history: [past, ...update.history],
  }
}
