import Taro from '@tarojs/taro'

export interface CalendarDay {
  title: string
  /** A whole day, `2015-12-31`. */
  on: string
  note: string
}

const WEEK_SECONDS = 7 * 24 * 3600

/**
 * Adds a day to the phone's calendar, with an alarm a week before. WeChat counts seconds, Taro on the
 * web milliseconds (and hands out an .ics file). False when the person or the phone refuses.
 */
export async function addToCalendar({ title, on, note }: CalendarDay): Promise<boolean> {
  const at = Date.parse(`${on}T09:00:00+08:00`)
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: process.env.TARO_ENV === 'weapp' ? at / 1000 : at,
      allDay: true,
      description: note,
      alarm: true,
      alarmOffset: WEEK_SECONDS,
    })
    return true
  } catch {
    return false
  }
}
