import { randomInt } from 'node:crypto'
import {
  INVITATION_ALPHABET,
  INVITATION_LENGTH,
  invitationScene,
  readInvitationCode,
  writeInvitationCode,
  type OfficialDocument,
  type Unit,
  type UnitBinding,
} from '../../../../src/contract'
import type { Db } from '../../database/schema'
import { appendAudit } from '../../repositories/officials/audit'
import { listDocuments } from '../../repositories/content/documents'
import {
  deleteBinding,
  insertBinding,
  insertInvitation,
  revokeInvitation,
  takeInvitation,
} from '../../repositories/officials/officials'
import { hashOf } from '../people/sessions'

const DAY_MS = 86_400_000

/** An operator asked for something that is not there, in words. */
export class InvitationError extends Error {}

/** The one unit that a name or a short form means. Groups are no units: nobody speaks for 各区县政府. */
async function unitNamed(db: Db, name: string): Promise<Unit> {
  // Checked against the contract when they were published.
  const units = (await listDocuments(db)).flatMap(
    (text) => (JSON.parse(text) as OfficialDocument).units,
  )
  const found = new Map(
    units
      .filter((unit) => unit.id === name || unit.name === name || unit.aliases.includes(name))
      .map((unit) => [unit.id, unit]),
  )
  const [unit] = [...found.values()]
  if (!unit) throw new InvitationError(`已发布的文件里没有单位“${name}”。`)
  if (found.size > 1) throw new InvitationError(`“${name}”可指多个单位，请写全名。`)
  if (unit.kind === 'group') {
    throw new InvitationError(`“${unit.name}”是组合单位，代表多个单位；请写其中一个单位的名称。`)
  }
  return unit
}

export interface NewInvitation {
  id: number
  /** Shown this once; only its hash is kept. */
  code: string
  scene: string
  unitName: string
  expiresAt: string
}

/** A one-time invitation of a unit: 100 random bits. */
export async function createInvitation(db: Db, name: string, days: number): Promise<NewInvitation> {
  const unit = await unitNamed(db, name)
  const code = Array.from(
    { length: INVITATION_LENGTH },
    () => INVITATION_ALPHABET[randomInt(INVITATION_ALPHABET.length)],
  ).join('')
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + days * DAY_MS)
  const id = await db.transaction().execute(async (trx) => {
    const row = { codeHash: hashOf(code), unitId: unit.id, unitName: unit.name }
    const made = await insertInvitation(trx, { ...row, createdAt, expiresAt })
    const detail = { invitation: made, days }
    await appendAudit(trx, {
      personId: null,
      act: 'invite',
      unitId: unit.id,
      taskId: null,
      detail,
    })
    return made
  })
  return {
    id,
    code: writeInvitationCode(code),
    scene: invitationScene(code),
    unitName: unit.name,
    expiresAt: expiresAt.toISOString(),
  }
}

/** Binds a person to the unit of an invitation; null for a code that is wrong, used, old or revoked. */
export async function redeemInvitation(
  db: Db,
  typed: string,
  personId: string,
): Promise<UnitBinding | null> {
  const code = readInvitationCode(typed)
  if (code === null) return null
  const at = new Date()
  return db.transaction().execute(async (trx) => {
    const taken = await takeInvitation(trx, hashOf(code), at)
    if (!taken) return null
    const unit = { id: taken.unit_id, name: taken.unit_name }
    const detail = { invitation: taken.id }
    await appendAudit(trx, { personId, act: 'bind', unitId: unit.id, taskId: null, detail })
    return insertBinding(trx, personId, unit, taken.id, at)
  })
}

export async function revoke(db: Db, id: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const isRevoked = await revokeInvitation(trx, id, new Date())
    if (!isRevoked) throw new InvitationError(`没有可收回的邀请 ${id}（可能已使用或已收回）。`)
    await appendAudit(trx, {
      personId: null,
      act: 'revoke-invitation',
      unitId: null,
      taskId: null,
      detail: { invitation: id },
    })
  })
}

/** Ends a binding at once: by the person herself (`leave`), or by the publisher (`remove`). */
export function endBinding(
  db: Db,
  personId: string,
  unitId: string,
  act: 'leave' | 'remove',
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const isEnded = await deleteBinding(trx, personId, unitId)
    if (isEnded) await appendAudit(trx, { personId, act, unitId, taskId: null, detail: {} })
    return isEnded
  })
}
