import type { Citation, DocumentSource, OfficialDocument } from '../../contract'

/** The documents that posts may cite. */
export interface PostLibrary {
  documents: readonly OfficialDocument[]
  sources: readonly DocumentSource[]
}

/** One document with its source, for the post that names it. */
export interface CitedDocument {
  document: OfficialDocument
  text: string
}

export function citedDocument(library: PostLibrary, id: string): CitedDocument | null {
  const document = library.documents.find((one) => one.id === id)
  const source = library.sources.find(({ documentId }) => documentId === id)
  return document && source ? { document, text: source.text } : null
}

/** The citation of words that stand in the source to the letter; null when they do not. */
export function citationFor({ document, text }: CitedDocument, quote: string): Citation | null {
  if (quote === '' || !text.includes(quote)) return null
  const documentId = document.id
  const task = document.tasks.find((one) => `${one.text}${one.attribution ?? ''}`.includes(quote))
  if (task) return { kind: 'task', documentId, taskNo: task.no, quote }
  const isInAttachment = document.attachments.some((attachment) =>
    JSON.stringify(attachment).includes(JSON.stringify(quote).slice(1, -1)),
  )
  return { kind: isInAttachment ? 'attachment' : 'document', documentId, quote }
}

/** Damaged characters as they are shown, never as a box; the citation keeps what the source has. */
export function shownWords({ document }: CitedDocument, words: string): string {
  return document.sourceNotes.reduce((text, note) => text.replace(note.source, note.shown), words)
}
