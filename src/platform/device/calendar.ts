import Taro from '@tarojs/taro'
import { saveFile } from './save-file'

export interface CalendarDay {
  title: string
  /** A whole day, `2015-12-31`. */
  on: string
  note: string
}

const WEEK_SECONDS = 7 * 24 * 3600

/** Into the phone's own calendar, with an alarm a week before. Times in seconds: Taro's web counts otherwise. */
async function addByPhone({ title, on, note }: CalendarDay): Promise<void> {
  await Taro.addPhoneCalendar({
    title,
    startTime: Date.parse(`${on}T09:00:00+08:00`) / 1000,
    allDay: true,
    description: note,
    alarm: true,
    alarmOffset: WEEK_SECONDS,
  })
}

/**
 * Adds days to the phone's calendar, which asks for each; on the web hands out the file that `asFile`
 * writes (RFC 5545). False when the person or the phone refuses.
 */
export async function addToCalendar(
  days: readonly CalendarDay[],
  asFile: () => string,
): Promise<boolean> {
  try {
    // Written as a block, so that the web build leaves Taro's own calendar out: 30 KB that start with a page.
    if (process.env.TARO_ENV === 'weapp') {
      for (const day of days) await addByPhone(day)
      return true
    } else {
      return await saveFile('zhengwu-shixian.ics', 'text/calendar', asFile())
    }
  } catch {
    return false
  }
}
