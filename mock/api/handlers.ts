import {
  problems,
  type EndpointName,
  type FeedPost,
  type Matched,
  type OfficialDocument,
  type Problem,
  type Reply,
} from '../../src/contract'
import { createDocumentSearch, type DocumentSearch } from '../../src/domain/search'
import { documents, posts, sources, units } from './replies'

export interface EmbeddedState {
  today: string
}

/** Made when first asked for: opening the app must not pay for searching. */
let search: DocumentSearch | undefined
const searching = () => (search ??= createDocumentSearch(documents))

function summaryOf(document: OfficialDocument) {
  const { id, number, title, issuer, issuedOn, year, taskCount, version } = document
  return { id, number, title, issuer, issuedOn, year, taskCount, version }
}

function postSummary(post: FeedPost) {
  const { id, channel, title, summary, publishedAt, revisedAt, source } = post
  return { id, channel, title, summary, publishedAt, revisedAt, source }
}

const PAGE = 20

function feedPage({
  cursor,
  limit,
  channel,
}: Record<string, unknown>): Reply<'listFeed'> | Problem {
  const from = cursor === undefined ? 0 : posts.findIndex(({ id }) => `p.${id}` === cursor)
  if (from < 0) return problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
  const size = typeof limit === 'number' ? limit : PAGE
  const wanted = posts.slice(from).filter((post) => !channel || post.channel === channel)
  const next = wanted[size]
  return { posts: wanted.slice(0, size).map(postSummary), nextCursor: next ? `p.${next.id}` : null }
}

/** What each endpoint answers; a `Problem` where it cannot. Input was checked by the contract. */
export function answer(
  name: EndpointName,
  { params, query }: Pick<Matched, 'params' | 'query'>,
  state: EmbeddedState,
): Reply<EndpointName> | Problem {
  const id = String(params.id)
  switch (name) {
    case 'getStatus':
      return {
        today: state.today,
        simulated: true,
        dataVersion: documents.map(({ version }) => version).join('-'),
        minClient: '0.1.0',
      }
    case 'listDocuments':
      return { documents: documents.map(summaryOf) }
    case 'getDocument': {
      const document = documents.find((one) => one.id === id)
      return document ? { document } : problems.notFound('文件')
    }
    case 'getDocumentSource':
      return sources.find(({ documentId }) => documentId === id) ?? problems.notFound('文件')
    case 'getTask': {
      const task = documents.flatMap(({ tasks }) => tasks).find((one) => one.id === id)
      return task ? { task, updates: [], related: [] } : problems.notFound('任务')
    }
    case 'listUnits':
      return { units }
    case 'listFeed':
      return feedPage(query)
    case 'getPost': {
      const post = posts.find((one) => one.id === id)
      return post ? { post } : problems.notFound('动态')
    }
    case 'search': {
      const { cursor, limit } = query as { cursor?: string; limit?: number }
      const reply = searching().search(String(query.q), cursor, limit)
      return reply ?? problems.invalid([{ path: 'query.cursor', message: '翻页标记已失效' }])
    }
    case 'suggest':
      return { suggestions: searching().suggest(String(query.q)) }
  }
}
