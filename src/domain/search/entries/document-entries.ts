import type { OfficialDocument } from '../../../contract'
import type { Unranked } from './entries'
import { NO_FACETS } from './filter'

const ownFacets = ({ id }: OfficialDocument) => ({ ...NO_FACETS, documentIds: [id] })

/** Where an attachment says something outside its sections; the last part of the ids of what is found there. */
export const OPENING = 'opening'
export const CLOSING = 'closing'

/** Where what is found in an attachment stands, from its id: `place` of a citation. */
export function placeOfId(id: string): { documentId: string; place: string | undefined } {
  const [documentId = '', at, part, section] = id.split(/-a?/)
  if (at === undefined) return { documentId, place: undefined }
  if (part === OPENING) return { documentId, place: `attachment:${at}` }
  if (part === CLOSING) return { documentId, place: `closing:${at}` }
  return { documentId, place: `section:${at}.${part}.${section}` }
}

/** The sections of the attachments, and what stands before the first and after the last. */
export function attachmentEntries(document: OfficialDocument): Unranked[] {
  const own = { kind: 'attachment' as const, units: '', facets: ownFacets(document) }
  return document.attachments.flatMap(({ title, preamble, parts, closing }, at) => {
    const idOf = (place: string) => `${document.id}-a${at + 1}-${place}`
    const around = (place: string, texts: string[]): Unranked[] =>
      texts.length === 0
        ? []
        : [{ ...own, id: idOf(place), title, section: '', text: texts.join('\n') }]
    return [
      ...parts.flatMap((part, partAt) =>
        part.sections.map((section, sectionAt) => ({
          ...own,
          id: idOf(`${partAt + 1}-${sectionAt + 1}`),
          title: section.title ?? title,
          section: part.title ?? '',
          text: section.paragraphs.join('\n'),
        })),
      ),
      ...around(OPENING, preamble),
      ...around(CLOSING, closing),
    ]
  })
}

/** The document itself: by its title, its number (16号), whose it is, and what it says before its parts. */
export function documentEntry(document: OfficialDocument): Unranked {
  const { id, title, number, issuer, preamble, parts } = document
  return {
    kind: 'document',
    id,
    title,
    units: '',
    section: [number, issuer].filter(Boolean).join(' '),
    text: [...preamble, ...parts.map((part) => part.title ?? '')].filter(Boolean).join('\n'),
    facets: ownFacets(document),
  }
}
