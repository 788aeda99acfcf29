import type { FeedPost } from '../../contract'

/** Newest first; posts of one instant stand in the order of their ids, backwards. */
export function byNewest(
  one: Pick<FeedPost, 'id' | 'publishedAt'>,
  other: Pick<FeedPost, 'id' | 'publishedAt'>,
): number {
  return keyOf(one) < keyOf(other) ? 1 : -1
}

/** What a post is sorted by; also what a cursor holds, so that a page does not move when posts come. */
export function keyOf({ id, publishedAt }: Pick<FeedPost, 'id' | 'publishedAt'>): string {
  return `${publishedAt} ${id}`
}

/** Shown from its instant on: a post for later is scheduled, and nobody sees it early. */
export function isPublished(
  { publishedAt }: Pick<FeedPost, 'publishedAt'>,
  until: string,
): boolean {
  return publishedAt <= until
}

/** The last instant of a day in Shanghai: for who knows the day, and not the hour. */
export function endOfDay(day: string): string {
  return `${day}T15:59:59.999Z`
}
