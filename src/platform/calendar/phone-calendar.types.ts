export interface CalendarDay {
  title: string
  /** A whole day, `2015-12-31`. */
  on: string
  note: string
}

/** Adds days, each with an alarm a week before; rejects when the person or the phone refuses. */
export type AddByPhone = (days: readonly CalendarDay[]) => Promise<void>
