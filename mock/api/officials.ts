import {
  etagOfUpdate,
  problems,
  readInvitationCode,
  type OfficialDocument,
  type Problem,
  type TaskUpdate,
  type UpdateContent,
} from '../../src/contract'
import {
  certaintyOf,
  faultsOfReport,
  isSameReport,
  misquoted,
  progressOf,
  refusalOf,
  refusalWords,
  reviseUpdate,
  type OfficialWrite,
} from '../../src/domain/updates'
import type { EmbeddedState, Handlers } from './handler'
import { shownAcceptances, shownUpdates } from './officials-state'
import { documents, sources, units } from './replies'

/** 演示邀请码, in the embedded build only: DEMO0-00000-00000-00001 speaks for 市旅游局, …2 for 黄浦区. */
const DEMO_INVITATIONS: Record<string, string> = {
  DEM00000000000000001: 'lvyou-ju',
  DEM00000000000000002: 'huangpu',
}

/** The demonstration day, at the hour that it is on this device. */
function nowOf({ today }: EmbeddedState): string {
  return `${today}T${new Date().toISOString().slice(11)}`
}

const documentOf = (taskId: string): OfficialDocument | undefined =>
  documents.find(({ tasks }) => tasks.some(({ id }) => id === taskId))

const nameOf = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? unitId

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

export const officialHandlers = {
  getUpdate({ params }, state) {
    const update = shownUpdates(state).find(({ id }) => id === params.id)
    return update ? { update } : problems.notFound('进展')
  },
  listUnitUpdates({ params, query }, state) {
    if (!units.some(({ id }) => id === params.id)) return problems.notFound('单位')
    const own = <Said extends { unitId: string }>(all: Said[]) =>
      all.filter(({ unitId }) => unitId === params.id)
    const size = typeof query.limit === 'number' ? query.limit : 50
    return {
      updates: own(shownUpdates(state)).slice(0, size),
      acceptances: own(shownAcceptances(state)),
    }
  },
  getProgress({ params }, state) {
    const document = documents.find(({ id }) => id === params.id)
    return document ? progressOf(document, shownUpdates(state)) : problems.notFound('文件')
  },
  bindUnit({ body }, state) {
    const { bindings } = state.officials
    const unitId = DEMO_INVITATIONS[readInvitationCode(body.code) ?? '']
    if (unitId === undefined) return problems.badInvitation()
    const known = bindings.find((binding) => binding.unitId === unitId)
    if (known) return known
    const binding = { unitId, name: nameOf(unitId), since: nowOf(state) }
    bindings.push(binding)
    return binding
  },
  leaveUnit({ params }, { officials }) {
    const left = officials.bindings.filter(({ unitId }) => unitId !== params.unitId)
    if (left.length === officials.bindings.length) return problems.notFound('绑定的单位')
    officials.bindings = left
    return { done: true }
  },
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
      return problems.changedMeanwhile('这条进展刚被同单位的人更正过,请对照后再发送;草稿已保留。')
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
  reportCorrection({ params }, state) {
    if (!documentOf(String(params.id))) return problems.notFound('任务')
    state.officials.corrections += 1
    const id = `device-${state.officials.corrections}`
    return { correction: { id, receivedAt: new Date().toISOString(), state: 'received' as const } }
  },
} satisfies Handlers
