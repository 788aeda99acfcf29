import type { DocumentSource, FeedPost, OfficialDocument } from '../../../src/contract'
import { findDocuments } from '../repositories/documents'
import type { Db } from '../database/schema'

/** The sentence that publishes the plan, word for word. */
function noticeText({ text }: DocumentSource): string | null {
  const start = text.indexOf('现将《')
  return start < 0 ? null : text.slice(start, text.indexOf('。', start) + 1)
}

/** The notice that published a plan, as a post: words of the document alone. */
function noticePost(document: OfficialDocument, source: DocumentSource): FeedPost[] {
  const quote = noticeText(source)
  if (quote === null || document.issuedOn === null) return []
  const { id, title, number, issuer } = document
  const citation = { kind: 'document' as const, documentId: id, quote }
  const paragraphs = document.preamble.map((text) => ({
    kind: 'paragraph' as const,
    text,
    citation: { kind: 'document' as const, documentId: id, quote: text },
  }))
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
      blocks: [{ kind: 'quote', text: quote, citation }, ...paragraphs],
      taskIds: document.tasks.map((task) => task.id),
      themeIds: [],
      unitIds: [],
    },
  ]
}

/** The newest first. */
export async function listNoticePosts(db: Db): Promise<FeedPost[]> {
  const rows = await findDocuments(db)
  // Checked against the contract when they were published.
  return rows.flatMap(({ document, source }) =>
    noticePost(JSON.parse(document) as OfficialDocument, JSON.parse(source) as DocumentSource),
  )
}
