import { shanghaiOf } from '@/domain/calendar/instants'
import { dayWords } from '@/domain/calendar/words'

/** `2015-03-05T16:00:00Z` → `2015年3月6日`, as a clock in Shanghai has it. */
export function dateWords(instant: string): string {
  return dayWords(shanghaiOf(instant).day)
}

/** Where a block of a post stands on its page. */
export const blockId = (at: number) => `b${at}`
