import { createHash, randomUUID } from 'node:crypto'
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
export function uuidOf(namespace: string, name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16)
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  return digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

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
