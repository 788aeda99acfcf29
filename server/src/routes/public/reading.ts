import { problems, type OfficialDocument, type Unit } from '../../../../src/contract'
import {
  findDocument,
  findDocumentOfTask,
  listDocuments,
  listSummaries,
  listVersions,
} from '../../repositories/content/documents'
import { listAcceptances } from '../../repositories/officials/officials'
import { listUpdates } from '../../repositories/officials/updates'
import { dataVersionOf } from '../../services/content/data-version'
import { postsOfTask, relatedTasks } from '../../services/search/related'
import { ReadyJson, type Handlers } from '../handler'

// Bodies were checked against the contract when they were published.
const parsed = <T>(text: string) => JSON.parse(text) as T

/** The oldest build that can still read what we answer. */
const MIN_CLIENT = '0.1.0'

export const readingHandlers = {
  async getStatus({ runtime: { db, clock } }) {
    return {
      today: clock.today(),
      simulated: clock.isSimulated,
      dataVersion: dataVersionOf(await listSummaries(db)),
      minClient: MIN_CLIENT,
    }
  },
  async listDocuments({ runtime: { db } }) {
    return new ReadyJson(`{"documents":[${(await listSummaries(db)).join(',')}]}`)
  },
  async getDocument({ runtime: { db }, params }) {
    const row = await findDocument(db, params.id)
    if (!row) return problems.notFound('文件')
    const revisions = (await listVersions(db, params.id)).map((one) => ({
      version: one.version,
      publishedAt: one.published_at.toISOString(),
      isCurrent: one.is_current,
      withdrawnAt: one.withdrawn_at?.toISOString() ?? null,
    }))
    return new ReadyJson(`{"document":${row.document},"revisions":${JSON.stringify(revisions)}}`)
  },
  async getDocumentSource({ runtime: { db }, params }) {
    const row = await findDocument(db, params.id)
    return row ? new ReadyJson(row.source) : problems.notFound('文件')
  },
  async getTask({ runtime, params }) {
    const { db } = runtime
    const row = await findDocumentOfTask(db, params.id)
    const tasks = row ? parsed<OfficialDocument>(row.document).tasks : []
    const task = tasks.find(({ id }) => id === params.id)
    if (!task) return problems.notFound('任务')
    const taskId = task.id
    return {
      task,
      updates: await listUpdates(db, { taskId }),
      acceptances: await listAcceptances(db, { taskId }),
      related: await relatedTasks(runtime, taskId),
      relatedPosts: await postsOfTask(runtime, taskId),
    }
  },
  async listUnits({ runtime: { db } }) {
    const units = new Map<string, Unit>()
    for (const text of await listDocuments(db)) {
      for (const unit of parsed<OfficialDocument>(text).units) units.set(unit.id, unit)
    }
    return { units: [...units.values()] }
  },
} satisfies Handlers
