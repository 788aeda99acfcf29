import { createHash, randomBytes } from 'node:crypto'
import { buildCalendar, type CalendarEvent } from '../../../../src/domain/calendar'
import { basisWords } from '../../../../src/domain/listing/basis-words'
import { matchOfAny } from '../../../../src/domain/subscriptions'
import { listConsents } from '../../repositories/people/consents'
import { listAudit } from '../../repositories/officials/audit'
import {
  findKeys,
  listReadMarks,
  listReminders,
  listSessions,
} from '../../repositories/people/held-data'
import { listInbox } from '../../repositories/messages/inbox'
import {
  findPerson,
  findPersonOfCalendar,
  listFavourites,
  listWebPushEndpoints,
  upsertCalendarSecret,
} from '../../repositories/people/people'
import { listAcceptances, listBindings } from '../../repositories/officials/officials'
import { listPushesOf } from '../../repositories/messages/push-tally'
import { listTaskReminders } from '../../repositories/people/reminder-settings'
import { listSubscriptions } from '../../repositories/people/subscriptions'
import { listUpdates } from '../../repositories/officials/updates'
import type { Runtime } from '../../runtime'
import { readFollowedContent } from '../content/followed-content'
import { readSettings } from './reminder-settings'

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
const PAGE = 500

async function allMessages({ db }: Runtime, personId: string) {
  const all = []
  let before: number | undefined
  for (;;) {
    const { messages, next } = await listInbox(db, personId, { before, limit: PAGE })
    all.push(...messages)
    if (next === null) return all
    before = next
  }
}

/** More than anyone writes: an export leaves nothing out. */
const ALL = 1_000_000

/** All that is kept of a person, in words of the contract; of a browser's address, which is a key, only its host. */
export async function exportPerson(runtime: Runtime, personId: string) {
  const { db } = runtime
  const { createdAt } = await findPerson(db, personId)
  return {
    exportedAt: new Date().toISOString(),
    createdAt: createdAt.toISOString(),
    sessions: await listSessions(db, personId),
    ...(await findKeys(db, personId)),
    subscriptions: await listSubscriptions(db, personId),
    reminderSettings: await readSettings(runtime, personId),
    taskReminders: await listTaskReminders(db, personId),
    reminders: await listReminders(db, personId),
    favourites: await listFavourites(db, personId),
    readMarks: await listReadMarks(db, personId),
    inbox: await allMessages(runtime, personId),
    consents: await listConsents(db, personId),
    webPushHosts: (await listWebPushEndpoints(db, personId)).map((url) => new URL(url).hostname),
    pushes: await listPushesOf(db, personId),
    units: await listBindings(db, personId),
    updates: await listUpdates(db, { personId }, ALL),
    acceptances: await listAcceptances(db, { personId }),
    audit: (await listAudit(db, { personId })).map(({ at, act, unit_id, task_id, detail }) => ({
      at: at.toISOString(),
      act,
      unitId: unit_id,
      taskId: task_id,
      detail,
    })),
  }
}

/** A new address of the person's calendar; the one before is good no more. Only its hash is kept. */
export async function createCalendarAddress({ db }: Runtime, personId: string) {
  const secret = randomBytes(24).toString('base64url')
  await upsertCalendarSecret(db, personId, hashOf(secret))
  return { path: `/v1/calendar/${secret}.ics` }
}

/** The dates of all that a person follows, as a file; null for an address that is not, or no more. */
export async function readCalendar(runtime: Runtime, secret: string): Promise<string | null> {
  const { db, clock, config } = runtime
  const personId = await findPersonOfCalendar(db, hashOf(secret))
  if (personId === undefined) return null
  const followed = await listSubscriptions(db, personId)
  const { tasks, units } = await readFollowedContent(db)
  const events = [...tasks.values()].flatMap((task): CalendarEvent[] => {
    const { id, no, headline, text, dueOn, dueBasis } = task
    if (dueOn === null || dueBasis === 'none' || dueBasis === 'other') return []
    if (matchOfAny(followed, { kind: 'deadline', task }, units) === null) return []
    const basis = basisWords[dueBasis]
    const url = config.publicUrl ? `${config.publicUrl}/pages/task/index?id=${id}` : null
    return [
      {
        uid: `${id}@government-micro-portal`,
        on: dueOn,
        title: `${headline}（${basis}）`,
        note: `第${no}项。时限依据：${basis}。\n${text}`,
        ...(url ? { url } : {}),
      },
    ]
  })
  return buildCalendar({ name: '我关注的任务时限', events, stamp: clock.now().toISOString() })
}
