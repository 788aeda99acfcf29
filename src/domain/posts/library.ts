import type { Citation, DocumentSource, OfficialDocument, SourceBlock } from '../../contract'

/** The documents that posts may cite. */
export interface PostLibrary {
  documents: readonly OfficialDocument[]
  sources: readonly DocumentSource[]
}

/** One document with its source, for the post that names it. */
export interface CitedDocument {
  document: OfficialDocument
  text: string
  blocks: readonly SourceBlock[]
}

export function citedDocument(library: PostLibrary, id: string): CitedDocument | null {
  const document = library.documents.find((one) => one.id === id)
  const source = library.sources.find(({ documentId }) => documentId === id)
  return document && source ? { document, text: source.text, blocks: source.blocks } : null
}

/** Where words stand that are no task's (`place` of a citation); undefined where nobody knows. */
function placeOf({ text, blocks }: CitedDocument, quote: string, isInAttachment: boolean) {
  const begin = blocks.find(({ ref }) => ref?.startsWith('attachment:'))?.start ?? 0
  const at = text.indexOf(quote, isInAttachment ? begin : 0)
  if (at < 0 || text.includes(quote, at + 1)) return undefined
  const number = blocks.findIndex(({ start, end }) => at >= start && at < end)
  const { ref, kind } = blocks[number] ?? {}
  if (kind === 'preamble' || kind === 'signature') return kind
  // A heading has the place of the first task below it.
  const isHeading = kind === 'part' || kind === 'theme'
  const below = isHeading ? blocks.slice(number).find((one) => one.ref !== undefined)?.ref : ref
  return isHeading && !below?.startsWith('task:') ? undefined : below
}

const placed = (place: string | undefined) => (place === undefined ? {} : { place })

/** The citation of words that stand in the source to the letter; null when they do not. */
export function citationFor(cited: CitedDocument, quote: string): Citation | null {
  const { document, text } = cited
  if (quote === '' || !text.includes(quote)) return null
  const documentId = document.id
  const [task, another] = document.tasks.filter((one) =>
    `${one.text}${one.attribution ?? ''}`.includes(quote),
  )
  if (task) {
    // What several say alike may be meant of any of them.
    const place = another ? undefined : `task:${task.seq}`
    return { kind: 'task', documentId, taskNo: task.no, quote, ...placed(place) }
  }
  const isInAttachment = document.attachments.some((attachment) =>
    JSON.stringify(attachment).includes(JSON.stringify(quote).slice(1, -1)),
  )
  const place = placeOf(cited, quote, isInAttachment)
  const kind = isInAttachment ? 'attachment' : 'document'
  return { kind, documentId, quote, ...placed(place) }
}

/** Damaged characters as they are shown, never as a box; the citation keeps what the source has. */
export function shownWords({ document }: CitedDocument, words: string): string {
  return document.sourceNotes.reduce((text, note) => text.replace(note.source, note.shown), words)
}
