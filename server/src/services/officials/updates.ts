import { randomUUID } from 'node:crypto'
import {
  etagOfUpdate,
  problems,
  type OfficialDocument,
  type Task,
  type TaskUpdate,
  type UpdateContent,
} from '../../../../src/contract'
import {
  certaintyOf,
  effectiveDue,
  faultsOfReport,
  isSameReport,
  misquoted,
  refusalOf,
  refusalWords,
  reviseUpdate,
  type OfficialWrite,
} from '../../../../src/domain/updates'
import type { Db } from '../../database/schema'
import { Refusal } from '../../http/refusal'
import { appendAudit } from '../../repositories/officials/audit'
import { bumpContent, findDocument, findDocumentOfTask } from '../../repositories/content/documents'
import {
  insertAcceptance,
  listAcceptances,
  listBindings,
} from '../../repositories/officials/officials'
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

interface Place {
  document: OfficialDocument
  task: Task
  unitName: string
}

/** The task and the unit, once the caller may do this to them; else a `Refusal`. */
async function allowed(
  db: Db,
  caller: Caller,
  write: OfficialWrite,
  taskId: string,
  unitId: string,
): Promise<Place> {
  const row = await findDocumentOfTask(db, taskId)
  // Checked against the contract when it was published.
  const document = row ? (JSON.parse(row.document) as OfficialDocument) : null
  const task = document?.tasks.find(({ id }) => id === taskId)
  if (!document || !task) throw new Refusal(problems.notFound('任务'))
  const bindings = await listBindings(db, caller.personId)
  const acceptances = await listAcceptances(db, { taskId, unitId })
  const refusal = refusalOf(
    { isPerson: true, unitIds: bindings.map((binding) => binding.unitId) },
    {
      write,
      unitId,
      certainty: certaintyOf(document, taskId, unitId),
      isAccepted: acceptances.length > 0,
    },
  )
  if (refusal) throw new Refusal(problems.forbidden(refusalWords[refusal]))
  const unitName = document.units.find(({ id }) => id === unitId)?.name ?? unitId
  return { document, task, unitName }
}

async function refuseFaults(db: Db, content: UpdateContent, document: OfficialDocument) {
  const texts = new Map<string, string | null>()
  for (const one of content.evidence) {
    if (!('quote' in one) || texts.has(one.documentId)) continue
    const row = await findDocument(db, one.documentId)
    texts.set(one.documentId, row ? (JSON.parse(row.source) as { text: string }).text : null)
  }
  const faults = [
    ...faultsOfReport(content, [document], document.id),
    ...misquoted(content, (id) => texts.get(id) ?? null),
  ]
  if (faults.length > 0) throw new Refusal(problems.invalid(faults))
}

/** The words that a person wrote, which the platform's check sees. */
const wordsOf = ({ note, evidence, milestone }: UpdateContent) =>
  [note, ...evidence.map((one) => one.title ?? ''), milestone?.title ?? ''].filter(Boolean)

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

/** The update, once the caller may correct this version of it; else a `Refusal`. */
async function correctable(
  db: Db,
  caller: Caller,
  update: TaskUpdate | undefined,
  ifMatch: string | undefined,
) {
  if (!update) throw new Refusal(problems.notFound('进展'))
  const place = await allowed(db, caller, 'revise', update.taskId, update.unitId)
  if (ifMatch === undefined) throw new Refusal(problems.matchRequired())
  if (ifMatch !== etagOfUpdate(update)) {
    throw new Refusal(
      problems.changedMeanwhile('这条进展刚被同单位的人更正过,请对照后再发送;草稿已保留。'),
    )
  }
  return { update, place }
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
