import type { FeedPost } from '../../../../src/contract'
import type { Db } from '../../database/schema'
import type { Runtime } from '../../runtime'
import { followersPostHook } from '../messages/notify-followers'

export interface ToldPost {
  runtime: Runtime
  /** The transaction that makes it so: what is written here is there with it, or not at all. */
  trx: Db
  post: FeedPost
}

/** What follows when a post becomes public, is revised or withdrawn: messages to who follows its channel, themes or units. */
export type PostHook = (told: ToldPost) => Promise<void>

/** Each area adds its own. */
export const postHooks: readonly PostHook[] = [followersPostHook]
