import type { readingEndpoints } from '../../../src/contract/endpoints/reading'

export interface ApiReply {
  status: number
  body: string
}

export type Ask = (method: string, url: string) => Promise<ApiReply>

export const DOCUMENT = 'dcd4d5308'

/** Every reading endpoint, with an input that has an answer. */
export const good: Record<keyof typeof readingEndpoints, string> = {
  getStatus: '/v1/status',
  listDocuments: '/v1/documents',
  getDocument: `/v1/documents/${DOCUMENT}`,
  getDocumentSource: `/v1/documents/${DOCUMENT}/source`,
  getTask: `/v1/tasks/${DOCUMENT}-31`,
  listUnits: '/v1/units',
  listFeed: '/v1/feed?limit=5',
  getPost: `/v1/feed/${DOCUMENT}-notice`,
  listPosts: `/v1/posts?ids=${DOCUMENT}-notice,${DOCUMENT}-guide-p3t1`,
  search: `/v1/search?q=${encodeURIComponent('微门户')}`,
  suggest: `/v1/search/suggest?q=${encodeURIComponent('经信')}`,
}
