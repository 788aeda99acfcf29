export { dueReminders, type DueReminders } from './due-reminders'
export { planReminders, reminderKey, type FollowedTask, type Reminder } from './plan-reminders'
export { isQuiet, nextSendingInstant, sendingTime } from './quiet-hours'
export { replan, type Replan, type SaidReminder } from './replan'
