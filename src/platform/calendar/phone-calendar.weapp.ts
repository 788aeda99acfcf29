import Taro from '@tarojs/taro'
import type { AddByPhone } from './phone-calendar.types'

const WEEK_SECONDS = 7 * 24 * 3600

/** The phone's own calendar. Times in seconds: Taro's web counts otherwise. */
export const addByPhone: AddByPhone | null = async (days) => {
  for (const { title, on, note } of days) {
    // Taro makes no promise of this one, and WeChat itself only where nobody passes callbacks: a refusal must be heard.
    await new Promise((success, fail) =>
      Taro.addPhoneCalendar({
        title,
        startTime: Date.parse(`${on}T09:00:00+08:00`) / 1000,
        allDay: true,
        description: note,
        alarm: true,
        alarmOffset: WEEK_SECONDS,
        success,
        fail,
      }),
    )
  }
}
