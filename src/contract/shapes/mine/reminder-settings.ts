import * as v from 'valibot'
import { Identifier, listOf } from '../../wire'

/** Time of day in Shanghai, `09:00`. */
const TimeOfDay = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '应是 00:00 到 23:59'))

const LeadDays = v.pipe(
  v.array(v.pipe(v.number(), v.integer('应是整数'), v.minValue(0), v.maxValue(365))),
  v.maxLength(10, '最多 10 个'),
)

/** When a person is reminded. Lead days are calendar days, then moved earlier to a working day. */
export const ReminderSettings = v.strictObject({
  leadDays: LeadDays,
  workingDaysOnly: v.boolean(),
  time: TimeOfDay,
  /** Nothing is pushed from `from` to `to`; equal means no quiet hours. */
  quiet: v.strictObject({ from: TimeOfDay, to: TimeOfDay }),
})
export type ReminderSettings = v.InferOutput<typeof ReminderSettings>

export const DEFAULT_REMINDER_SETTINGS: ReminderSettings = {
  leadDays: [30, 7, 1, 0],
  workingDaysOnly: true,
  time: '09:00',
  quiet: { from: '22:00', to: '08:00' },
}

/** For one task: its own lead days, `[]` for none at all, null to follow the settings again. */
export const TaskReminderOverride = v.strictObject({ leadDays: v.nullable(LeadDays) })

/** The settings as they are read: with the tasks that have leads of their own. */
export const ReminderSettingsReply = v.object({
  ...ReminderSettings.entries,
  tasks: v.optional(listOf(v.object({ taskId: Identifier, leadDays: LeadDays })), []),
})
