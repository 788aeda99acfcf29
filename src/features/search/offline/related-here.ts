import type { RelatedPost, RelatedTask } from '@/contract'
import { madeOfKept } from './made-of-kept'

/** Every post that is kept was out when it was. */
const ALL_OUT = '9999-12-31T23:59:59Z'

const relatingHere = madeOfKept(async ({ documents, posts }) => {
  const { createPostRelating, createRelating, entriesOfPost } =
    await import('../../../domain/search')
  return {
    tasks: createRelating(documents),
    posts: createPostRelating(documents, posts.flatMap(entriesOfPost)),
  }
})

export interface Related {
  related: readonly RelatedTask[]
  relatedPosts: readonly RelatedPost[]
}

/** 关联推荐 of what this device has, for when the network is away; null where it has nothing. */
export async function relatedOffline(taskId: string): Promise<Related | null> {
  const relating = await relatingHere()
  return (
    relating && {
      related: relating.tasks(taskId),
      relatedPosts: relating.posts.ofTask(taskId, ALL_OUT),
    }
  )
}
