import type { DueBasis } from '../../../src/contract'
import { sendingTime, type Reminder } from '../../../src/domain/reminders'
import { replaceDeadlineTargets } from '../../../server/src/repositories/messages/deadline-targets'
import { takeDueReminders } from '../../../server/src/repositories/messages/reminders'
import {
  deleteTaskReminder,
  upsertReminderSettings,
  upsertTaskReminder,
} from '../../../server/src/repositories/people/reminder-settings'
import { findOrInsertWechatPerson } from '../../../server/src/repositories/people/sessions'
import {
  deleteSubscription,
  mergeSubscription,
} from '../../../server/src/repositories/people/subscriptions'
import { planPerson } from '../../../server/src/services/messages/plan-reminders'
import type { Runtime } from '../../../server/src/runtime'
import type { createDomainSide } from './domain-side'
import type { Edit } from './edits'

/** The same person in a database. `state` says the day, the calendar and the dates that hold. */
export async function createDatabaseSide(
  { db, clock }: Runtime,
  state: Pick<ReturnType<typeof createDomainSide>, 'today' | 'calendar' | 'dates'>,
  horizonDays: number,
) {
  const personId = await findOrInsertWechatPerson(db, `pair-${Math.random()}`)
  const follows = new Map<string, string>()

  function writeDates(): Promise<unknown> {
    const rows = [...state.dates].map(([id, date]) => ({
      target_key: `task:${id}`,
      task_id: id,
      is_certain: true,
      due_on: date.dueOn,
      basis: date.basis,
    }))
    return db.transaction().execute((trx) => replaceDeadlineTargets(trx, rows, state.today))
  }

  async function follow(task: string): Promise<void> {
    const { id } = await mergeSubscription(db, personId, {
      target: { kind: 'task', id: task },
      certainty: 'all',
      paused: false,
      targetKey: `task:${task}`,
      at: new Date(),
      since: state.today,
    })
    follows.set(task, id)
  }

  async function unfollow(task: string): Promise<void> {
    const id = follows.get(task)
    if (id) await deleteSubscription(db, personId, id)
    follows.delete(task)
  }

  return {
    async apply(edit: Edit): Promise<void> {
      if (edit.kind === 'settings') {
        const times = { sendTime: sendingTime(edit.settings), since: state.today }
        await upsertReminderSettings(db, personId, edit.settings, times)
      } else if (edit.kind === 'task-leads') {
        const { task, leadDays } = edit
        if (leadDays === null) await deleteTaskReminder(db, personId, task)
        else await upsertTaskReminder(db, personId, task, [...new Set(leadDays)], state.today)
      } else if (edit.kind === 'date') await writeDates()
      else if (edit.kind === 'follow') await follow(edit.task)
      else if (edit.kind === 'unfollow') await unfollow(edit.task)
    },
    plan() {
      const { calendar, today } = state
      const runtime = { clock: { ...clock, today: () => today } }
      return db
        .transaction()
        .execute((trx) => planPerson(trx, runtime, personId, { calendar, horizonDays }))
    },
    async planned(): Promise<Reminder[]> {
      const rows = await db
        .selectFrom('reminders')
        .selectAll()
        .where('person_id', '=', personId)
        .where('said_at', 'is', null)
        .execute()
      return rows.map((row) => ({
        taskId: row.task_id,
        dueOn: row.due_on,
        basis: row.basis as DueBasis,
        leadDays: row.lead_days,
        on: row.on_day,
        at: row.at.toISOString(),
      }))
    },
    /** What is due by an instant, said. */
    async say(now: string): Promise<readonly Reminder[]> {
      const taken = await db
        .transaction()
        .execute((trx) => takeDueReminders(trx, [personId], new Date(now)))
      return taken.get(personId) ?? []
    },
    async close() {
      await db.deleteFrom('persons').where('id', '=', personId).execute()
      await replaceDeadlineTargets(db, [], state.today)
    },
  }
}
