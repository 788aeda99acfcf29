import { randomUUID } from 'node:crypto'
import { v5 } from 'uuid'
import { keepSetting, readSetting } from '../../repositories/content/settings'
import type { Db } from '../../database/schema'

const NAME = 'feed-namespace'

/** This installation's own UUID, made once and kept in its database: it moves with the data, not with the host. */
async function namespaceOf(db: Db): Promise<string> {
  const kept = await readSetting(db, NAME)
  if (typeof kept === 'string') return kept
  return keepSetting(db, NAME, randomUUID())
}

/** RFC 9562, version 5: a name within a namespace, the same whenever it is asked for. */
export const uuidOf = (namespace: string, name: string): string => v5(name, namespace)

/** Names for a feed and its posts that no address is part of: a reader of feeds knows a post again (ADR 0040). */
export async function openFeedNames(
  db: Db,
): Promise<{ feed: string; nameOf: (postId: string) => string }> {
  const namespace = await namespaceOf(db)
  return {
    feed: `urn:uuid:${namespace}`,
    nameOf: (postId) => `urn:uuid:${uuidOf(namespace, `post ${postId}`)}`,
  }
}
