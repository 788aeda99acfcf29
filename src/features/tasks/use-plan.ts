import { useMemo } from 'react'
import { endpoints, type DocumentRevision, type OfficialDocument } from '@/contract'
import { datedTasks } from '@/domain/updates'
import type { RequestError } from '@/platform/api/request-error'
import { useReply } from '@/platform/api/reply/use-reply'

export interface PlanState {
  /** Known before the document is, where the newest one is asked for; null until then. */
  id: string | null
  document: OfficialDocument | null
  /** What was published under its id, the latest first. */
  revisions: readonly DocumentRevision[]
  error: RequestError | null
  savedAt: number | null
  reload: () => void
}

/** One plan with all that a screen needs of it; the newest one where none is named. Null asks for none. */
export function usePlan(documentId?: string | null): PlanState {
  const isNewest = !documentId && documentId !== null
  const list = useReply<'listDocuments'>(endpoints.listDocuments, isNewest ? {} : null)
  const newest = list.reply?.documents.reduce<{ id: string; issuedOn: string | null } | null>(
    (best, one) => (best === null || (one.issuedOn ?? '') > (best.issuedOn ?? '') ? one : best),
    null,
  )
  const id = documentId ?? newest?.id
  const plan = useReply<'getDocument'>(endpoints.getDocument, id ? { id } : null)
  return {
    id: id ?? null,
    document: plan.reply?.document ?? null,
    revisions: plan.reply?.revisions ?? [],
    error: plan.error ?? list.error,
    savedAt: plan.savedAt,
    reload: () => {
      if (isNewest) list.reload()
      plan.reload()
    },
  }
}

/**
 * The plan, its tasks with the dates that hold: what a unit gave counts before what we inferred. `isReal` leaves
 * out dates that are 演示数据, which are shown but remind nobody.
 */
export function useDatedPlan(documentId?: string, { isReal = false } = {}): PlanState {
  const plan = usePlan(documentId)
  return { ...plan, document: useDated(plan.document, { isReal }) }
}

/**
 * What `useDatedPlan` makes of a plan that a screen already has, for one unit where a screen is one unit's; null waits.
 * `planId`: its dates are asked for beside it, not after it, a round trip sooner and mostly before it is drawn.
 */
export function useDated(
  document: OfficialDocument | null,
  {
    isReal = false,
    unitId = null,
    planId = document?.id ?? null,
  }: { isReal?: boolean; unitId?: string | null; planId?: string | null } = {},
): OfficialDocument | null {
  const { reply } = useReply<'listReportedDues'>(
    endpoints.listReportedDues,
    planId ? { id: planId } : null,
  )
  return useMemo(() => {
    const dues = (reply?.dues ?? []).filter(({ sample }) => !(isReal && sample))
    if (!document || dues.length === 0) return document
    // A group reports nothing: its dates are those of its members.
    const isUnit = document.units.some((unit) => unit.id === unitId && unit.kind !== 'group')
    return { ...document, tasks: datedTasks(document.tasks, dues, isUnit ? unitId : null) }
  }, [document, reply, isReal, unitId])
}

/** The plan that a task's or a theme's id belongs to (docs/api.md, Ids). */
export function documentIdOf(id: string): string {
  return id.slice(0, id.indexOf('-'))
}
