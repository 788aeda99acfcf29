import { randomUUID } from 'node:crypto'
import type { TaskUpdate, UpdateContent } from '../../../../src/contract'
import { effectiveDue, isSameReport, reviseUpdate } from '../../../../src/domain/updates'
import type { Db } from '../../database/schema'
import { appendAudit } from '../../repositories/officials/audit'
import { bumpContent } from '../../repositories/content/documents'
import { insertAcceptance, listAcceptances } from '../../repositories/officials/officials'
import {
  findUpdate,
  insertRevision,
  insertUpdate,
  listUpdates,
  lockUpdate,
} from '../../repositories/officials/updates'
import type { Caller } from '../../routes/handler'
import type { Runtime } from '../../runtime'
import { checkText } from './text-check'
import { updateHooks } from './update-hooks'
import { allowed, correctable, refuseFaults, wordsOf, type Place } from './update-place'

/** In one transaction: followers are told, and readers' copies fall due. */
async function tell(
  runtime: Runtime,
  trx: Db,
  { document, task }: Place,
  update: TaskUpdate,
  before: TaskUpdate[],
): Promise<void> {
  const after = [update, ...before.filter(({ id }) => id !== update.id)]
  const was = effectiveDue(task, before)
  const is = effectiveDue(task, after)
  const isDueMoved = was.dueOn !== is.dueOn || was.dueBasis !== is.dueBasis
  for (const hook of updateHooks) {
    await hook({ runtime, trx, document, task, update, isDueMoved })
  }
  await bumpContent(trx)
}

/** An official reports for her unit. The same words sent twice (a retry) are one update. */
export async function reportUpdate(
  runtime: Runtime,
  caller: Caller,
  taskId: string,
  { unitId, ...content }: UpdateContent & { unitId: string },
): Promise<TaskUpdate> {
  const place = await allowed(runtime.db, caller, 'report', taskId, unitId)
  await refuseFaults(runtime.db, content, place.document)
  await checkText(runtime, caller, wordsOf(content))
  const reported = await runtime.db.transaction().execute(async (trx) => {
    // Asked again inside: a person who was removed meanwhile is refused.
    await allowed(trx, caller, 'report', taskId, unitId)
    const before = await listUpdates(trx, { taskId })
    const last = before.find((one) => one.unitId === unitId)
    if (last && isSameReport(last, content)) return last
    const update: TaskUpdate = {
      id: randomUUID(),
      taskId,
      unitId,
      unitName: place.unitName,
      ...content,
      dueBasis: 'reported',
      createdAt: runtime.clock.now().toISOString(),
      revisedAt: null,
      revision: 1,
      history: [],
      sample: false,
    }
    const detail = { update: update.id, stage: content.stage, revision: 1 }
    await insertUpdate(trx, update, place.document.id, content, caller.personId)
    await appendAudit(trx, { personId: caller.personId, act: 'report', unitId, taskId, detail })
    await tell(runtime, trx, place, update, before)
    return update
  })
  runtime.content.changed()
  return reported
}

/** Corrects an update of the caller's unit; 412 when somebody of the unit was quicker. */
export async function correctUpdate(
  runtime: Runtime,
  caller: Caller,
  updateId: string,
  ifMatch: string | undefined,
  { reason, ...content }: UpdateContent & { reason: string | null },
): Promise<TaskUpdate> {
  const { db } = runtime
  // What takes long, or asks WeChat, is done before the row is held.
  const known = await correctable(db, caller, await findUpdate(db, updateId), ifMatch)
  await refuseFaults(db, content, known.place.document)
  await checkText(runtime, caller, wordsOf(content))
  const revised = await db.transaction().execute(async (trx) => {
    const held = await lockUpdate(trx, updateId)
    const { update, place } = await correctable(trx, caller, held, ifMatch)
    const { taskId, unitId } = update
    const before = await listUpdates(trx, { taskId })
    const next = reviseUpdate(update, content, reason, runtime.clock.now().toISOString())
    const detail = { update: update.id, stage: content.stage, revision: next.revision }
    await insertRevision(trx, next, content)
    await appendAudit(trx, { personId: caller.personId, act: 'revise', unitId, taskId, detail })
    await tell(runtime, trx, place, next, before)
    return next
  })
  runtime.content.changed()
  return revised
}

/** 认领: a unit says that a possible task is its own. Saying it twice changes nothing. */
export async function acceptTask(runtime: Runtime, caller: Caller, taskId: string, unitId: string) {
  const { unitName } = await allowed(runtime.db, caller, 'accept', taskId, unitId)
  await runtime.db.transaction().execute(async (trx) => {
    const at = runtime.clock.now()
    const isNew = await insertAcceptance(trx, { taskId, unitId, unitName }, caller.personId, at)
    if (!isNew) return
    const entry = { act: 'accept' as const, unitId, taskId, detail: {} }
    await appendAudit(trx, { personId: caller.personId, ...entry })
    await bumpContent(trx)
  })
  runtime.content.changed()
  const [acceptance] = await listAcceptances(runtime.db, { taskId, unitId })
  if (!acceptance) throw new Error(`acceptance of ${taskId} was lost`)
  return acceptance
}
