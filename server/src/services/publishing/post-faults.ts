import type { FeedPost } from '../../../../src/contract'
import type { PostFault, PostFile } from '../../../../src/domain/posts'
import type { Db } from '../../database/schema'
import { findPost } from '../../repositories/content/posts'

/** Thrown to take a whole batch back. */
export class PostsRefused extends Error {
  constructor(readonly faults: PostFault[]) {
    super('refused')
  }
}

function faultAt(files: readonly PostFile[], id: string, key: string, reason: string): PostFault {
  const own = new RegExp(`^id:\\s*['"]?${id}['"]?\\s*$`, 'm')
  const found = files.find(({ markdown }) => own.test(markdown))
  const line = found?.markdown.split('\n').findIndex((words) => words.startsWith(`${key}:`)) ?? -1
  return { file: found?.file ?? '', line: Math.max(line, 0) + 1, reason }
}

export const takenFault = (files: readonly PostFile[], id: string) =>
  faultAt(files, id, 'id', `编号 ${id} 已用于一条动态；要修订它请加 --revise`)

/** What a revision stands on, or why there is none. */
export async function readRevised(
  trx: Db,
  files: readonly PostFile[],
  post: FeedPost,
  now: string,
): Promise<{ old: FeedPost; fault: null } | { old: null; fault: PostFault }> {
  const refuse = (key: string, reason: string) => ({
    old: null,
    fault: faultAt(files, post.id, key, reason),
  })
  const old = await findPost(trx, post.id)
  if (!old) return refuse('id', `没有编号为 ${post.id} 的动态可修订`)
  if (old.withdrawnAt) return refuse('id', `编号为 ${post.id} 的动态已撤回；请用新的编号发布`)
  // Pages of the feed go by this instant: what was shown would vanish, or come a second time.
  if (old.publishedAt <= now && old.publishedAt !== post.publishedAt) {
    return refuse('publishedAt', `已发布的动态不改发布时间（原为 ${old.publishedAt}）`)
  }
  return { old, fault: null }
}
