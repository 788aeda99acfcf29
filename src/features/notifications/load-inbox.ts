import { hasSession } from '@/platform/api/session'
import { bringAlong } from './bring-along'
import { useInboxStore } from './inbox-store'

/** Sends what waits, and shows how much is unread. A reader who follows nothing asks nothing. */
export async function loadInbox(): Promise<void> {
  await bringAlong().catch(() => undefined)
  if (hasSession()) await useInboxStore.getState().load()
}
