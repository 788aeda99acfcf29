import { problems, type Reply } from '../../src/contract'
import { neighboursOf } from '../../src/domain/posts/feed-page'
import { endOfDay, isPublished } from '../../src/domain/posts/schedule'
import type { Handlers } from './handler'
import { relatedPosts } from './related-posts'
import { posts } from './replies'

function onePost(id: string, today: string): Reply<'getPost'> | null {
  const out = posts().filter((post) => isPublished(post, endOfDay(today)))
  const post = out.find((one) => one.id === id)
  if (!post) return null
  const related = relatedPosts().ofPost(post.id, endOfDay(today))
  return { post, ...neighboursOf(out, post), relatedPosts: related }
}

export const postHandlers = {
  getPost: ({ params }, { today }) =>
    onePost(String(params.id), today) ?? problems.notFound('动态'),
  listPosts: ({ query }, { today }) => {
    // The contract has checked the query of this endpoint.
    const ids = new Set((query as { ids: string }).ids.split(','))
    return { posts: [...ids].flatMap((id) => onePost(id, today) ?? []) }
  },
} satisfies Handlers
