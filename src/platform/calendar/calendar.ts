import { addByPhone } from './phone-calendar'
import type { CalendarDay } from './phone-calendar.types'
import { saveFile } from '../device/save-file'

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
