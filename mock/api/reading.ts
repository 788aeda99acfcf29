import { problems, type OfficialDocument } from '../../src/contract'
import type { Handlers } from './handler'
import { documents, sources, units } from './replies'

function summaryOf(document: OfficialDocument) {
  const { id, number, title, issuer, issuedOn, year, taskCount, version } = document
  return { id, number, title, issuer, issuedOn, year, taskCount, version }
}

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
  listUnits: () => ({ units }),
} satisfies Handlers
