import type { OfficialDocument } from '../../../../src/contract'
import type { DocumentChange } from '../../../../src/domain/publishing'
import type { Db } from '../../database/schema'
import type { Runtime } from '../../runtime'
import { followersHook } from '../messages/notify-followers'

export interface Published {
  runtime: Runtime
  /** The transaction of the publication: what is written here is there with it, or not at all. */
  trx: Db
  document: OfficialDocument
  /** Null for a document that is new. */
  before: OfficialDocument | null
  change: DocumentChange
}

/** What follows from a publication in another area, such as messages to those who follow. */
export interface PublishHook {
  /** How many people would be told. */
  audience?: (published: Published) => Promise<number>
  published: (published: Published) => Promise<void>
}

/** Each area adds its own. */
export const publishHooks: readonly PublishHook[] = [followersHook]

export async function audienceOf(published: Published): Promise<number> {
  let sum = 0
  for (const hook of publishHooks) sum += (await hook.audience?.(published)) ?? 0
  return sum
}

export async function tellFollowers(published: Published): Promise<void> {
  for (const hook of publishHooks) await hook.published(published)
}
