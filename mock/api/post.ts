import { problems } from '../../src/contract'
import { neighboursOf } from '../../src/domain/posts/feed-page'
import { endOfDay, isPublished } from '../../src/domain/posts/schedule'
import type { Handlers } from './handler'
import { relatedPosts } from './related-posts'
import { posts } from './replies'

export const postHandlers = {
  getPost: ({ params }, { today }) => {
    const out = posts().filter((post) => isPublished(post, endOfDay(today)))
    const post = out.find(({ id }) => id === params.id)
    if (!post) return problems.notFound('动态')
    const related = relatedPosts().ofPost(post.id, endOfDay(today))
    return { post, ...neighboursOf(out, post), relatedPosts: related }
  },
} satisfies Handlers
