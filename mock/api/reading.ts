import { problems, type OfficialDocument } from '../../src/contract'
import { createRelating } from '../../src/domain/search'
import type { Handlers } from './handler'
import { shownAcceptances, shownUpdates } from './officials-state'
import { documents, sources, units } from './replies'

function summaryOf(document: OfficialDocument) {
  const { id, number, title, issuer, issuedOn, year, taskCount, version } = document
  return { id, number, title, issuer, issuedOn, year, taskCount, version }
}

/** Made when a task is first opened. */
let relating: ReturnType<typeof createRelating> | undefined
const relatedTo = (taskId: string) => (relating ??= createRelating(documents))(taskId)

export const readingHandlers = {
  getStatus: (_, state) => ({
    today: state.today,
    simulated: true,
    dataVersion: documents.map(({ version }) => version).join('-'),
    minClient: '0.1.0',
  }),
  listDocuments: () => ({ documents: documents.map(summaryOf) }),
  getDocument({ params }) {
    const document = documents.find(({ id }) => id === params.id)
    return document ? { document, revisions: [] } : problems.notFound('文件')
  },
  getDocumentSource: ({ params }) =>
    sources.find(({ documentId }) => documentId === params.id) ?? problems.notFound('文件'),
  getTask({ params }, state) {
    const task = documents.flatMap(({ tasks }) => tasks).find(({ id }) => id === params.id)
    if (!task) return problems.notFound('任务')
    const own = <Said extends { taskId: string }>(all: Said[]) =>
      all.filter(({ taskId }) => taskId === task.id)
    return {
      task,
      updates: own(shownUpdates(state)),
      acceptances: own(shownAcceptances(state)),
      related: relatedTo(task.id),
    }
  },
  listUnits: () => ({ units }),
} satisfies Handlers
