import {
  etagOfUpdate,
  problems,
  type Problem,
  type TaskUpdate,
  type UpdateContent,
} from '../../../src/contract'
import {
  certaintyOf,
  faultsOfReport,
  isSameReport,
  misquoted,
  refusalOf,
  refusalWords,
  reviseUpdate,
  type OfficialWrite,
} from '../../../src/domain/updates'
import type { EmbeddedState, Handlers } from '../handler'
import { documents, sources } from '../replies'
import { documentOf, nameOf, nowOf } from './places'
import { shownAcceptances, shownUpdates } from './state'

/** Why this device's person may not; null where she may. */
function refused(
  write: OfficialWrite,
  state: EmbeddedState,
  taskId: string,
  unitId: string,
): Problem | null {
  const document = documentOf(taskId)
  if (!document) return problems.notFound('任务')
  const refusal = refusalOf(
    { isPerson: true, unitIds: state.officials.bindings.map((binding) => binding.unitId) },
    {
      write,
      unitId,
      certainty: certaintyOf(document, taskId, unitId),
      isAccepted: shownAcceptances(state).some(
        (one) => one.taskId === taskId && one.unitId === unitId,
      ),
    },
  )
  return refusal && problems.forbidden(refusalWords[refusal])
}

function faultsIn(report: UpdateContent, taskId: string): Problem | null {
  const faults = [
    ...faultsOfReport(report, documents, documentOf(taskId)?.id ?? ''),
    ...misquoted(report, (id) => sources.find(({ documentId }) => documentId === id)?.text ?? null),
  ]
  return faults.length > 0 ? problems.invalid(faults) : null
}

/** What units say: report, correct, accept. */
export const reportHandlers = {
  createUpdate({ params, body }, state) {
    const taskId = String(params.id)
    const { unitId, ...content } = body
    const problem = refused('report', state, taskId, unitId) ?? faultsIn(content, taskId)
    if (problem) return problem
    const last = shownUpdates(state).find((one) => one.taskId === taskId && one.unitId === unitId)
    if (last && isSameReport(last, content)) return { update: last }
    const update: TaskUpdate = {
      id: `device-${state.officials.updates.length + 1}`,
      taskId,
      unitId,
      unitName: nameOf(unitId),
      ...content,
      dueBasis: 'reported',
      createdAt: nowOf(state),
      revisedAt: null,
      revision: 1,
      history: [],
      // Bound by a demonstration code: what is said so is a demonstration too.
      sample: true,
    }
    state.officials.updates.push(update)
    return { update }
  },
  reviseUpdate({ params, body, headers }, state) {
    const { officials } = state
    const at = officials.updates.findIndex(({ id }) => id === params.id)
    const update = officials.updates[at] ?? shownUpdates(state).find(({ id }) => id === params.id)
    if (!update) return problems.notFound('进展')
    const { reason, ...content } = body
    const problem = refused('revise', state, update.taskId, update.unitId)
    if (problem) return problem
    const match = headers['if-match']
    if (match === undefined) return problems.matchRequired()
    if (match !== etagOfUpdate(update)) {
      return problems.changedMeanwhile('这条进展刚被同单位的人更正过，请对照后再发送；草稿已保留。')
    }
    const faults = faultsIn(content, update.taskId)
    if (faults) return faults
    const revised = reviseUpdate(update, content, reason, nowOf(state))
    if (at < 0) return problems.forbidden('演示数据不能更正。')
    officials.updates[at] = revised
    return { update: revised }
  },
  acceptTask({ params, body }, state) {
    const taskId = String(params.id)
    const problem = refused('accept', state, taskId, body.unitId)
    if (problem) return problem
    const known = shownAcceptances(state).find(
      (one) => one.taskId === taskId && one.unitId === body.unitId,
    )
    if (known) return { acceptance: known }
    const unitName = nameOf(body.unitId)
    const acceptance = {
      taskId,
      unitId: body.unitId,
      unitName,
      acceptedAt: nowOf(state),
      sample: true,
    }
    state.officials.acceptances.push(acceptance)
    return { acceptance }
  },
} satisfies Handlers
