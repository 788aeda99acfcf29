import { hasSession } from '@/platform/api/session'
import { bringAlong } from './bring-along'
import { useInboxStore } from './inbox-store'

/** After the first screen has been painted: a badge is not worth waiting for. */
const AFTER_PAINT_MS = 1500

async function start(): Promise<void> {
  await bringAlong().catch(() => undefined)
  if (hasSession()) await useInboxStore.getState().load()
}

/** Shows how much is unread, and sends what waits, whenever the app opens. A reader who follows nothing asks nothing. */
export function startInbox(): void {
  setTimeout(() => void start(), AFTER_PAINT_MS)
}
