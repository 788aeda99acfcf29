import { problems, type OfficialDocument } from '../../../src/contract'
import { progressOf, reportedDuesOf } from '../../../src/domain/updates'
import { insertCorrection } from '../repositories/officials/corrections'
import { findDocument, findDocumentOfTask, listDocuments } from '../repositories/content/documents'
import { listAcceptances } from '../repositories/officials/officials'
import { findUpdate, listUpdates } from '../repositories/officials/updates'
import { endBinding, redeemInvitation } from '../services/officials/invitations'
import { acceptTask, correctUpdate, reportUpdate } from '../services/officials/updates'
import type { Handlers } from './handler'

/** More lines than a plan of this size can have. */
const ALL = 100_000

export const officialHandlers = {
  async getUpdate({ runtime: { db }, params }) {
    const update = await findUpdate(db, params.id)
    return update ? { update } : problems.notFound('进展')
  },
  async listUnitUpdates({ runtime: { db }, params, query }) {
    const unitId = params.id
    // Checked against the contract when they were published.
    const isKnown = (await listDocuments(db)).some((text) =>
      (JSON.parse(text) as OfficialDocument).units.some(({ id }) => id === unitId),
    )
    if (!isKnown) return problems.notFound('单位')
    return {
      updates: await listUpdates(db, { unitId }, query.limit ?? 50),
      acceptances: await listAcceptances(db, { unitId }),
    }
  },
  async getProgress({ runtime: { db }, params }) {
    const row = await findDocument(db, params.id)
    if (!row) return problems.notFound('文件')
    const document = JSON.parse(row.document) as OfficialDocument
    return progressOf(document, await listUpdates(db, { documentId: document.id }, ALL))
  },
  async listReportedDues({ runtime: { db }, params }) {
    const row = await findDocument(db, params.id)
    if (!row) return problems.notFound('文件')
    const { tasks } = JSON.parse(row.document) as OfficialDocument
    return { dues: reportedDuesOf(tasks, await listUpdates(db, { documentId: params.id }, ALL)) }
  },
  async bindUnit({ runtime: { db, limits, log }, caller, body, address }) {
    const wait = () => limits?.take('invitation', caller.personId) ?? null
    if (wait() !== null) return problems.tooMany()
    const binding = await redeemInvitation(db, body.code, caller.personId)
    if (binding) return binding
    // The code is not logged: it may be another unit's, mistyped by one letter.
    log.warn({ address }, 'invitation refused')
    // New sessions are free, so failures count for the address too.
    const isFlood = (limits?.take('invitation', `from ${address}`) ?? null) !== null
    return isFlood ? problems.tooMany() : problems.badInvitation()
  },
  async leaveUnit({ runtime: { db }, caller, params }) {
    const isLeft = await endBinding(db, caller.personId, params.unitId, 'leave')
    return isLeft ? { done: true as const } : problems.notFound('绑定的单位')
  },
  async createUpdate({ runtime, caller, params, body }) {
    return { update: await reportUpdate(runtime, caller, params.id, body) }
  },
  async reviseUpdate({ runtime, caller, params, body, header }) {
    const match = header('if-match')
    return { update: await correctUpdate(runtime, caller, params.id, match, body) }
  },
  async acceptTask({ runtime, caller, params, body }) {
    return { acceptance: await acceptTask(runtime, caller, params.id, body.unitId) }
  },
  async reportCorrection({ runtime: { db }, params, body }) {
    const row = await findDocumentOfTask(db, params.id)
    if (!row) return problems.notFound('任务')
    const { id: documentId } = JSON.parse(row.document) as OfficialDocument
    const at = new Date()
    const id = await insertCorrection(db, { taskId: params.id, documentId, ...body }, at)
    return { correction: { id, receivedAt: at.toISOString(), state: 'received' as const } }
  },
} satisfies Handlers
