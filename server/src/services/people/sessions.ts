import { createHash, randomBytes, randomInt } from 'node:crypto'
import {
  extendSession,
  findSession,
  insertLinkCode,
  insertSession,
  takeLinkCode,
} from '../../repositories/people/sessions'
import type { Db } from '../../database/schema'
import type { Caller } from '../../routes/handler'

const DAY_MS = 86_400_000
/** Sliding: each use moves the end on. */
const SESSION_MS = 400 * DAY_MS
/** Moved on at most once a day, so that reading does not write. */
const EXTEND_AFTER_MS = DAY_MS
const LINK_MS = 10 * 60_000
/** No letter or digit that is taken for another. */
const LINK_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LINK_LENGTH = 10

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A new session of a person. The token is answered once and kept nowhere. */
export async function openSession(db: Db, personId: string, platform: string) {
  const token = randomBytes(32).toString('base64url')
  const at = new Date()
  const expiresAt = new Date(at.getTime() + SESSION_MS)
  await insertSession(db, { tokenHash: hashOf(token), personId, platform, at, expiresAt })
  return { token, expiresAt: expiresAt.toISOString() }
}

const BEARER = /^Bearer ([A-Za-z0-9_-]{20,100})$/

/** Who comes with this Authorization header; null for one that is missing, damaged, revoked or too old. */
export async function readCaller(db: Db, header: string | undefined): Promise<Caller | null> {
  const token = header === undefined ? undefined : BEARER.exec(header)?.[1]
  if (token === undefined) return null
  const at = new Date()
  const session = await findSession(db, hashOf(token), at)
  if (!session) return null
  if (at.getTime() - session.seen_at.getTime() > EXTEND_AFTER_MS) {
    await extendSession(db, session.token_hash, at, new Date(at.getTime() + SESSION_MS))
  }
  return {
    personId: session.person_id,
    tokenHash: session.token_hash,
    platform: session.platform,
  }
}

function randomCode(): string {
  const letters = Array.from(
    { length: LINK_LENGTH },
    () => LINK_ALPHABET[randomInt(LINK_ALPHABET.length)],
  )
  return letters.join('')
}

/** A code that another device comes in with, once, within ten minutes. */
export async function createLinkCode(db: Db, personId: string) {
  const code = randomCode()
  const expiresAt = new Date(Date.now() + LINK_MS)
  await insertLinkCode(db, { codeHash: hashOf(code), personId, expiresAt })
  return { code, expiresAt: expiresAt.toISOString() }
}

/** Whose code it is; uses it up. People type it in any case. */
export function redeemLinkCode(db: Db, code: string): Promise<string | undefined> {
  return takeLinkCode(db, hashOf(code.trim().toUpperCase()), new Date())
}
