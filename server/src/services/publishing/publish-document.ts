import type { DocumentSource, DocumentSummary, OfficialDocument } from '../../../../src/contract'
import { documentChange, keepIds, type DocumentChange } from '../../../../src/domain/publishing'
import { sql } from 'kysely'
import {
  bumpContent,
  findDocument,
  insertVersion,
  listTaskIds,
  listVersions,
  restoreVersion,
  setCurrentTasks,
} from '../../repositories/content/documents'
import type { Db } from '../../database/schema'
import type { Runtime } from '../../runtime'
import { indexDocument } from './index-search'
import { audienceOf, tellFollowers } from './publish-hooks'

/** What the importer made of one input. */
export interface Publication {
  document: OfficialDocument
  source: DocumentSource
}

export interface PublishResult extends DocumentChange {
  documentId: string
  title: string
  version: string
  /** `unchanged`: the same content is current already, and nothing was written. */
  outcome: 'published' | 'corrected' | 'unchanged' | 'rolled-back'
  dryRun: boolean
  /** How many people would be, or were, told. */
  audience: number
}

/** One publication at a time, whichever process asks: two corrections never cross. */
async function lockPublishing(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('publish-document'))`.execute(trx)
}

export function summaryOf(document: OfficialDocument): DocumentSummary {
  const { id, number, title, issuer, issuedOn, year, taskCount, version } = document
  return { id, number, title, issuer, issuedOn, year, taskCount, version }
}

class DryRun extends Error {
  constructor(readonly result: PublishResult) {
    super('dry run')
  }
}

/** A dry run does all the work in a transaction that is then taken back: what it says is what would be. */
async function inTransaction(
  { db, content }: Runtime,
  dryRun: boolean,
  work: (trx: Db) => Promise<PublishResult>,
): Promise<PublishResult> {
  try {
    return await db.transaction().execute(async (trx) => {
      await lockPublishing(trx)
      const result = await work(trx)
      if (dryRun) throw new DryRun(result)
      return result
    })
  } catch (cause) {
    if (cause instanceof DryRun) return cause.result
    throw cause
  } finally {
    content.changed()
  }
}

async function writePublication(
  trx: Db,
  runtime: Runtime,
  publication: Publication,
  dryRun: boolean,
): Promise<PublishResult> {
  const { id, title, version } = publication.document
  const current = await findDocument(trx, id)
  // Checked against the contract when it was published.
  const before = current ? (JSON.parse(current.document) as OfficialDocument) : null
  const facts = { documentId: id, title, version, dryRun }
  if (current?.version === version) {
    return { ...facts, outcome: 'unchanged', added: [], removed: [], changed: [], audience: 0 }
  }
  const { document, source } = keepIds(publication, before, await listTaskIds(trx, id))
  const change = documentChange(before, document)
  const row = {
    id,
    version,
    issuedOn: document.issuedOn,
    summary: JSON.stringify(summaryOf(document)),
    document: JSON.stringify(document),
    source: JSON.stringify(source),
    taskIds: document.tasks.map((task) => task.id),
  }
  await insertVersion(trx, row, runtime.clock.now())
  await indexDocument(trx, document)
  await bumpContent(trx)
  const told = { runtime, trx, document, before, change }
  const audience = await audienceOf(told)
  if (!dryRun) await tellFollowers(told)
  return { ...facts, ...change, outcome: before ? 'corrected' : 'published', audience }
}

/** Publishes a document, or a corrected version of it. All of it, or nothing. */
export function publishDocument(
  runtime: Runtime,
  publication: Publication,
  { dryRun = false } = {},
): Promise<PublishResult> {
  return inTransaction(runtime, dryRun, (trx) =>
    writePublication(trx, runtime, publication, dryRun),
  )
}

/** No such document, or no version before the current one. */
export class NothingToRollBackError extends Error {}

/** Makes the version before the current one current again; history keeps both. */
export function rollbackDocument(
  runtime: Runtime,
  documentId: string,
  { dryRun = false } = {},
): Promise<PublishResult> {
  return inTransaction(runtime, dryRun, async (trx) => {
    const versions = await listVersions(trx, documentId)
    const current = versions.find((one) => one.is_current)
    const previous = versions.find((one) => current && one.id < current.id && !one.withdrawn_at)
    if (!current || !previous) {
      throw new NothingToRollBackError(
        current ? `文件 ${documentId} 没有更早的版本。` : `没有文件 ${documentId}。`,
      )
    }
    const now = await findDocument(trx, documentId)
    await restoreVersion(trx, current.id, previous.id, runtime.clock.now())
    const restored = await findDocument(trx, documentId)
    if (!now || !restored) throw new Error(`document ${documentId} lost a version`)
    const before = JSON.parse(now.document) as OfficialDocument
    const document = JSON.parse(restored.document) as OfficialDocument
    await setCurrentTasks(
      trx,
      documentId,
      document.tasks.map(({ id }) => id),
    )
    await indexDocument(trx, document)
    await bumpContent(trx)
    return {
      documentId,
      title: document.title,
      version: document.version,
      dryRun,
      outcome: 'rolled-back',
      ...documentChange(before, document),
      audience: 0,
    }
  })
}
