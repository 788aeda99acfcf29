import type { FeedPost } from '../../../../src/contract'
import type { Db } from '../../database/schema'
import type { Runtime } from '../../runtime'
import { followersPostHook } from '../messages/notify-followers'

export interface ToldPost {
  runtime: Runtime
  /** The transaction that marks the post as told: what is written here is there with it, or not at all. */
  trx: Db
  post: FeedPost
}

/** What follows when a post becomes public, such as messages to those who follow its channel, themes or units. */
export type PostHook = (told: ToldPost) => Promise<void>

/** Each area adds its own. */
export const postHooks: readonly PostHook[] = [followersPostHook]
