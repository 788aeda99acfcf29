import type { DocumentSummary, SubscriptionTarget } from '../../contract'

/** Words as they are compared: full and half width, case and blanks do not tell them apart. */
export function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The same for the same target: a person has at most one subscription for a key. */
export function targetKey(target: SubscriptionTarget): string {
  return target.kind === 'words' ? `words:${foldWords(target.q)}` : `${target.kind}:${target.id}`
}

/** 系列: what the plans of several years have in common, the title without its year. */
export function seriesName({ title }: Pick<DocumentSummary, 'title'>): string {
  return title.replace(/(?:19|20)\d{2}\s*年(?:度)?/, '').trim() || title
}

/** FNV-1a, 32 bits: WeChat has no TextEncoder for a longer hash, and a place has few series. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** A plan of the next year has the same series, on any server. */
export function seriesIdOf(document: Pick<DocumentSummary, 'title'>): string {
  return `s${shortHash(seriesName(document))}`
}
