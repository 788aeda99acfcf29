import { DEFAULT_REMINDER_SETTINGS } from '../../../../src/contract'
import { stateCouncilCalendar } from '../../../../src/domain/calendar'
import { nextSendingInstant } from '../../../../src/domain/reminders'
import type { Db } from '../../database/schema'
import {
  insertMessages,
  joinMessages,
  type NewMessage,
} from '../../repositories/messages/new-messages'
import { insertPushes } from '../../repositories/messages/pushes'
import { listReminderSettings } from '../../repositories/people/reminder-settings'
import type { Runtime } from '../../runtime'

/** Several 进展 of one task within this time are one message. */
const JOIN_MS = 60 * 60_000

/**
 * Writes messages into inboxes, once each (unique key), and queues what may push them, not before the
 * person may be disturbed. All in the caller's transaction. Returns how many were new.
 */
export async function writeMessages(
  trx: Db,
  { clock, config }: Pick<Runtime, 'clock' | 'config'>,
  messages: readonly NewMessage[],
): Promise<number> {
  if (messages.length === 0) return 0
  const now = clock.now()
  const updates = messages.filter(({ draft }) => draft.kind === 'update')
  const joined =
    updates.length > 0
      ? await joinMessages(trx, updates, new Date(now.getTime() - JOIN_MS))
      : new Set<string>()
  const fresh = messages.filter(
    ({ personId, draft }) => draft.kind !== 'update' || !joined.has(personId),
  )
  const written = await insertMessages(trx, fresh, now)
  const settings = await listReminderSettings(
    trx,
    written.map(({ personId }) => personId),
  )
  const instants = new Map<object, string>()
  const notBefore = (personId: string) => {
    const own = settings.get(personId) ?? DEFAULT_REMINDER_SETTINGS
    const known = instants.get(own)
    if (known !== undefined) return known
    const instant = nextSendingInstant(now.toISOString(), own, stateCouncilCalendar)
    instants.set(own, instant)
    return instant
  }
  const queued = written.map((one) => ({ ...one, notBefore: notBefore(one.personId) }))
  await insertPushes(trx, queued, config.wechat.templates)
  return written.length
}
