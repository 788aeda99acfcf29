import { shanghaiOf } from '@/domain/calendar/instants'
import { dayWords } from '@/domain/calendar/words'
import type { FeedPostSummary } from '@/contract'

type Posted = Pick<FeedPostSummary, 'publishedAt' | 'compiled'>

/** `2015-03-05T16:00:00Z` → `2015年3月6日`, as a clock in Shanghai has it. */
export function dateWords(instant: string): string {
  return dayWords(shanghaiOf(instant).day)
}

/** When it was published, and by whom: what the program put together has no day but the document's. */
export function postedPieces({ publishedAt, compiled }: Posted): string[] {
  const day = dateWords(publishedAt)
  return compiled ? [`本程序整理自${day}印发的原文`] : [day]
}

export const postedWords = (post: Posted) => postedPieces(post).join(' · ')

/** Where a block of a post stands on its page. */
export const blockId = (at: number) => `b${at}`
