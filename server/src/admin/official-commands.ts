import * as v from 'valibot'
import type { OfficialDocument } from '../../../src/contract'
import type { Db } from '../database/schema'
import { listAudit } from '../repositories/officials/audit'
import { listCorrections } from '../repositories/officials/corrections'
import { listDocuments } from '../repositories/content/documents'
import { listAllBindings, listInvitations } from '../repositories/officials/officials'
import type { Runtime } from '../runtime'
import {
  createInvitation,
  endBinding,
  InvitationError,
  revoke,
} from '../services/officials/invitations'

const InviteInput = v.strictObject({
  unit: v.string(),
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)),
})
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const RevokeInput = v.strictObject({ id: v.number() })
const RemoveInput = v.strictObject({ personId: v.string(), unitId: v.string() })
const AuditInput = v.strictObject({ taskId: v.string() })

/** A plain number means that task of the newest plan. */
async function taskIdOf(db: Db, given: string): Promise<string> {
  if (!/^\d+$/.test(given)) return given
  const [newest] = await listDocuments(db)
  // Checked against the contract when it was published.
  const tasks = newest ? (JSON.parse(newest) as OfficialDocument).tasks : []
  return tasks.find(({ no }) => no === Number(given))?.id ?? given
}

/** What the publisher does about officials: invite, list, revoke, remove, and look back. */
export const officialCommands = {
  invite(runtime: Runtime, input: unknown) {
    const { unit, days } = v.parse(InviteInput, input)
    return createInvitation(runtime.db, unit, days)
  },
  async 'invite-list'({ db }: Runtime) {
    return { invitations: await listInvitations(db), bindings: await listAllBindings(db) }
  },
  async 'invite-revoke'({ db }: Runtime, input: unknown) {
    await revoke(db, v.parse(RevokeInput, input).id)
    return {}
  },
  async 'invite-remove'({ db }: Runtime, input: unknown) {
    const { personId, unitId } = v.parse(RemoveInput, input)
    const isEnded = UUID.test(personId) && (await endBinding(db, personId, unitId, 'remove'))
    if (!isEnded) throw new InvitationError('没有这个绑定。')
    return {}
  },
  async audit({ db }: Runtime, input: unknown) {
    const { taskId } = v.parse(AuditInput, input)
    return { entries: await listAudit(db, { taskId: await taskIdOf(db, taskId) }) }
  },
  async corrections({ db }: Runtime) {
    return { corrections: await listCorrections(db) }
  },
}
