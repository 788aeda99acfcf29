import { problems, type ReminderSettings } from '../../../src/contract'
import type { Handlers } from '../handler'
import type { Mine } from './mine'
import { taskTable } from './plan'

/** As they are told, with the leads of single tasks. */
export function settingsOf(mine: Mine) {
  const tasks = Object.entries(mine.overrides).map(([taskId, { leadDays }]) => ({
    taskId,
    leadDays,
  }))
  return { ...mine.settings, tasks }
}

function sorted({ leadDays, ...rest }: ReminderSettings): ReminderSettings {
  return { ...rest, leadDays: [...new Set(leadDays)].sort((one, other) => other - one) }
}

export const settingsHandlers = {
  getReminderSettings: (_, { mine }) => settingsOf(mine),
  putReminderSettings({ body }, { mine, today }) {
    mine.settings = sorted(body)
    mine.settingsSince = today
    return settingsOf(mine)
  },
  putTaskReminder({ params, body: { leadDays } }, { mine, today }) {
    const taskId = String(params.taskId)
    if (!taskTable.has(taskId)) return problems.notFound('任务')
    if (leadDays === null) {
      mine.overrides = Object.fromEntries(
        Object.entries(mine.overrides).filter(([id]) => id !== taskId),
      )
      return { leadDays }
    }
    const own = [...new Set(leadDays)].sort((one, other) => other - one)
    mine.overrides[taskId] = { leadDays: own, since: today }
    return { leadDays: own }
  },
} satisfies Handlers
