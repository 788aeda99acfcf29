import type { SearchResult } from '../../../contract'

/** In which order kinds are told. */
export const KINDS = ['task', 'theme', 'unit', 'document', 'attachment', 'post'] as const

/** A kind as the engine holds it; 0 for one that has no place of its own. */
export const sortOf = (kind: SearchResult['kind']): number =>
  KINDS.findIndex((one) => one === kind) + 1

export const SORTS = KINDS.length + 1
export const POST = sortOf('post')
