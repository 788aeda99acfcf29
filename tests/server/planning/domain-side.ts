import {
  DEFAULT_REMINDER_SETTINGS,
  type DueBasis,
  type ReminderSettings,
} from '../../../src/contract'
import {
  addDays,
  createWorkCalendar,
  stateCouncilCalendar,
  type WorkCalendar,
} from '../../../src/domain/calendar'
import { planReminders, type Reminder } from '../../../src/domain/reminders'
import type { Edit } from './edits'

const latest = (...days: string[]) => days.reduce((one, other) => (one > other ? one : other))

/** A holiday of so many days, and no other. */
function holiday(first: string, days: number): WorkCalendar {
  const off = Array.from({ length: days }, (_, n) => addDays(first, n).slice(5).replace('-', ''))
  return createWorkCalendar({ [first.slice(0, 4)]: { off: off.join(' '), worked: '' } })
}

/** One person's dates, follows and settings in memory, and what the domain plans from them. */
export function createDomainSide(horizonDays: number) {
  const dates = new Map<string, { dueOn: string; basis: DueBasis; since: string }>()
  const follows = new Map<string, string>()
  const own = new Map<string, { leadDays: number[]; since: string }>()
  const side = {
    today: '2015-06-01',
    calendar: stateCouncilCalendar as WorkCalendar,
    chosen: DEFAULT_REMINDER_SETTINGS as ReminderSettings,
    dates,
    apply,
    wanted,
  }
  let settingsSince = ''

  function apply(edit: Edit): void {
    const { today } = side
    switch (edit.kind) {
      case 'settings':
        side.chosen = edit.settings
        settingsSince = today
        return
      case 'task-leads':
        if (edit.leadDays === null) own.delete(edit.task)
        else own.set(edit.task, { leadDays: edit.leadDays, since: today })
        return
      case 'date': {
        const { task, dueOn, basis } = edit
        const before = dates.get(task)
        const since = before && before.dueOn === dueOn ? before.since : today
        if (dueOn === null) dates.delete(task)
        else dates.set(task, { dueOn, basis, since })
        return
      }
      case 'follow':
        if (!follows.has(edit.task)) follows.set(edit.task, today)
        return
      case 'unfollow':
        return void follows.delete(edit.task)
      case 'calendar':
        side.calendar = edit.calendar
        return
      case 'holiday':
        side.calendar = holiday(addDays(today, edit.inDays), edit.days)
        return
      case 'wait':
        side.today = addDays(today, edit.days)
    }
  }

  function wanted(): Reminder[] {
    const followed = [...follows].flatMap(([id, since]) => {
      const date = dates.get(id)
      if (!date) return []
      const task = { id, dueOn: date.dueOn, dueBasis: date.basis }
      const single = own.get(id)
      const from = latest(since, date.since, single?.since ?? settingsSince)
      return [{ task, since: from, leadDays: single?.leadDays ?? null }]
    })
    const horizon = addDays(side.today, horizonDays)
    return planReminders(followed, side.chosen, side.calendar).filter(({ on }) => on <= horizon)
  }
  return side
}
