import { addDays, instantOf, shanghaiOf, stateCouncilCalendar } from '../../../src/domain/calendar'
import { deadlineMessage, type MessageDraft } from '../../../src/domain/inbox'
import {
  dueReminders,
  planReminders,
  replan,
  type FollowedTask,
  type Reminder,
} from '../../../src/domain/reminders'
import { matchOf, matchOfAny } from '../../../src/domain/subscriptions'
import { documents, units } from '../replies'
import type { EmbeddedState } from '../handler'
import { nextId, type Mine } from './mine'
import { newsUntil, tasksToRemind } from './news'

export const unitTable = new Map(
  [...documents.flatMap((document) => document.units), ...units].map((unit) => [unit.id, unit]),
)
export const taskTable = new Map(
  documents.flatMap(({ tasks }) => tasks).map((task) => [task.id, task]),
)

/** The tasks that a person is reminded of, each with the day from which its leads count. */
function followedTasks(state: EmbeddedState): FollowedTask[] {
  const { mine } = state
  return tasksToRemind(state).flatMap((task) => {
    const days = mine.subscriptions
      .filter((one) => matchOf(one, { kind: 'deadline', task }, unitTable))
      .map(({ since }) => shanghaiOf(since).day)
      .sort()
    const first = days[0]
    if (first === undefined) return []
    const own = mine.overrides[task.id]
    const changed = own?.since ?? mine.settingsSince ?? first
    const since = changed > first ? changed : first
    return [{ task, since, leadDays: own?.leadDays ?? null }]
  })
}

function write(mine: Mine, draft: MessageDraft, createdAt: string): void {
  if (mine.messages.some(({ key }) => key === draft.key)) return
  const id = nextId(mine, 'm')
  mine.messages.push({ ...draft, id, createdAt, readAt: null, isDeleted: false })
}

/** A demonstration date may jump over weeks: each day that had something to say says it on its own day. */
function sayDueReminders(mine: Mine, today: string): void {
  const days = [...new Set(mine.planned.map(({ on }) => on))].filter((on) => on <= today).sort()
  for (const day of days) {
    const due = dueReminders(mine.planned, instantOf(addDays(day, 1), '00:00'))
    if (!due) continue
    const draft = deadlineMessage(due.shown, taskTable, day)
    const at = due.shown.reduce((latest, one) => (one.at > latest ? one.at : latest), '')
    if (draft) write(mine, draft, at)
    const covered = new Set<Reminder>(due.covered)
    mine.said.push(
      ...due.covered.map(({ taskId, dueOn, leadDays, on }) => ({ taskId, dueOn, leadDays, on })),
    )
    mine.planned = mine.planned.filter((one) => !covered.has(one))
  }
}

function tellNews(state: EmbeddedState): void {
  const { mine } = state
  for (const { at, happening, message } of newsUntil(state)) {
    const waiting = mine.subscriptions.filter(({ since }) => since < at)
    const match = matchOfAny(waiting, happening, unitTable)
    if (match) write(mine, message(match === 'possible'), at)
  }
}

/** Brings plan and inbox up to today. Done twice, the second changes nothing. */
export function bringUpTo(state: EmbeddedState): void {
  const { mine, today } = state
  const wanted = planReminders(followedTasks(state), mine.settings, stateCouncilCalendar)
  const { withdrawn, added } = replan(mine.planned, mine.said, wanted)
  const gone = new Set(withdrawn)
  mine.planned = [...mine.planned.filter((one) => !gone.has(one)), ...added]
  sayDueReminders(mine, today)
  tellNews(state)
}
