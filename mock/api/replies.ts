import type { FeedPost, OfficialDocument, Unit } from '../../src/contract'
import documentsJson from '../data/documents.json'
import sourcesJson from '../data/sources.json'
import unitsJson from '../data/units.json'
import type { DocumentSource } from '../../src/contract'

// Generated from mock/documents and held to the contract by tests/house/generated-data.test.ts.
export const documents = documentsJson as unknown as OfficialDocument[]
export const sources = sourcesJson as unknown as DocumentSource[]
export const units = unitsJson as unknown as Unit[]

function noticeText(document: OfficialDocument): string | null {
  const source = sources.find(({ documentId }) => documentId === document.id)
  const start = source?.text.indexOf('现将《') ?? -1
  if (!source || start < 0) return null
  const end = source.text.indexOf('。', start)
  return source.text.slice(start, end + 1)
}

/** The notice that published a plan, as a post: words of the document alone. */
function noticePost(document: OfficialDocument): FeedPost[] {
  const quote = noticeText(document)
  if (quote === null || document.issuedOn === null) return []
  const { id, title, number, issuer } = document
  const citation = { kind: 'document' as const, documentId: id, quote }
  return [
    {
      id: `${id}-notice`,
      channel: 'release',
      title: `${issuer ?? ''}关于印发${title}的通知`,
      summary: quote,
      // The document gives a day, not an hour: the start of that day in Shanghai.
      publishedAt: new Date(`${document.issuedOn}T00:00:00+08:00`).toISOString(),
      revisedAt: null,
      withdrawnAt: null,
      source: { documentId: id, title, number },
      blocks: [
        { kind: 'quote', text: quote, citation },
        ...document.preamble.map((text) => ({
          kind: 'paragraph' as const,
          text,
          citation: { kind: 'document' as const, documentId: id, quote: text },
        })),
      ],
      taskIds: document.tasks.map((task) => task.id),
      themeIds: [],
      unitIds: [],
    },
  ]
}

export const posts: FeedPost[] = documents.flatMap(noticePost)
