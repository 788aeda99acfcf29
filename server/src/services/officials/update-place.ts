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
  faultsOfReport,
  misquoted,
  refusalOf,
  refusalWords,
  type OfficialWrite,
} from '../../../../src/domain/updates'
import type { Db } from '../../database/schema'
import { Refusal } from '../../http/refusal'
import { findDocument, findDocumentOfTask } from '../../repositories/content/documents'
import { listAcceptances, listBindings } from '../../repositories/officials/officials'
import type { Caller } from '../../routes/handler'

export interface Place {
  document: OfficialDocument
  task: Task
  unitName: string
}

/** The task and the unit, once the caller may do this to them; else a `Refusal`. */
export async function allowed(
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

export async function refuseFaults(db: Db, content: UpdateContent, document: OfficialDocument) {
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
export const wordsOf = ({ note, evidence, milestone }: UpdateContent) =>
  [note, ...evidence.map((one) => one.title ?? ''), milestone?.title ?? ''].filter(Boolean)

/** The update, once the caller may correct this version of it; else a `Refusal`. */
export async function correctable(
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
      problems.changedMeanwhile('这条进展刚被同单位的人更正过，请对照后再发送；草稿已保留。'),
    )
  }
  return { update, place }
}
