import { DEFAULT_REMINDER_SETTINGS } from '../../../src/contract'
import { stateCouncilCalendar } from '../../../src/domain/calendar'
import { planReminders } from '../../../src/domain/reminders'

/** Task 31 of 2015, whose date is reckoned. */
export const planYearEnd = { id: 'd1-31', dueOn: '2015-12-31', dueBasis: 'inferred' as const }

export const plan = (since: string, change: Partial<typeof DEFAULT_REMINDER_SETTINGS> = {}) =>
  planReminders(
    [{ task: planYearEnd, since }],
    { ...DEFAULT_REMINDER_SETTINGS, ...change },
    stateCouncilCalendar,
  )
