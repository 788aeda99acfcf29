import { addByPhone } from './phone-calendar'
import type { CalendarDay } from './phone-calendar.types'
import { saveFile } from '../device/save-file'

/** Said where nothing was added; in WeChat the person may have refused once, and must know the way back. */
export const NOT_ADDED =
  process.env.TARO_ENV === 'weapp'
    ? '没有添加到日历：再点一次，或在小程序设置中允许'
    : '没有添加到日历'

/**
 * Adds days to the phone's calendar, which asks for each; on the web hands out the file that `asFile`
 * writes (RFC 5545). False when the person or the phone refuses.
 */
export async function addToCalendar(
  days: readonly CalendarDay[],
  asFile: () => string,
): Promise<boolean> {
  try {
    if (!addByPhone) return await saveFile('zhengwu-shixian.ics', 'text/calendar', asFile())
    await addByPhone(days)
    return true
  } catch {
    return false
  }
}
