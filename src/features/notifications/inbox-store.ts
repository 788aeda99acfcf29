import { create } from 'zustand'
import * as v from 'valibot'
import { endpoints, InboxMessage } from '@/contract'
import { newestFirst } from '@/domain/inbox'
import { showUnread } from '@/platform/device/badge'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { flushOutbox, sendOrKeep } from '@/platform/api/outbox'
import { request } from '@/platform/api/request'
import { failures, type RequestError } from '@/platform/api/request-error'
import { hasSession } from '@/platform/api/session'
import { openSlot } from '@/platform/device/storage'

const Kept = v.object({
  messages: v.array(InboxMessage),
  unread: v.number(),
  savedAt: v.number(),
})
/** What was last known, and read offline; marks made meanwhile wait in the outbox. */
const slot = openSlot('inbox', Kept)
const MOST_KEPT = 100
const PAGE = 30

interface InboxState {
  /** Newest first; null until anything is known. */
  messages: InboxMessage[] | null
  unread: number
  nextCursor: string | null
  error: RequestError | null
  /** When what is shown was received (ms); null where it is fresh or there is none. */
  savedAt: number | null
  load: () => Promise<void>
  loadMore: () => Promise<void>
  markRead: (id: string) => void
  markAllRead: () => void
  remove: (id: string) => void
  restore: (message: InboxMessage) => void
  forget: () => void
}

/** A little after an instant: what `before` names is marked too, whichever way it is counted. */
function justAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString()
}

/** 消息: shows a change at once; the server hears of it now, or when there is a network again. */
export const useInboxStore = create<InboxState>()((set, get) => {
  const kept = slot.read()

  const show = (next: Partial<Pick<InboxState, 'messages' | 'unread' | 'nextCursor'>>) => {
    set(next)
    const { messages, unread } = get()
    showUnread(unread)
    slot.write({ messages: (messages ?? []).slice(0, MOST_KEPT), unread, savedAt: Date.now() })
  }
  const ask = (cursor?: string) =>
    request<'listInbox'>(endpoints.listInbox, { limit: PAGE, ...(cursor ? { cursor } : {}) })

  return {
    messages: kept?.messages ?? null,
    unread: kept?.unread ?? 0,
    nextCursor: null,
    error: null,
    savedAt: kept?.savedAt ?? null,
    async load() {
      if (!hasSession()) return set({ messages: get().messages ?? [], error: null, savedAt: null })
      try {
        // What waits goes first, or the list would show marks that were already made as not made.
        if (!(await flushOutbox())) throw failures.offline()
        const { messages, unread, nextCursor } = await ask()
        set({ error: null, savedAt: null })
        show({ messages, unread, nextCursor })
      } catch (cause) {
        set({ error: asRequestError(cause) })
      }
    },
    async loadMore() {
      const { nextCursor } = get()
      if (nextCursor === null) return
      try {
        const page = await ask(nextCursor)
        const known = new Map((get().messages ?? []).map((one) => [one.id, one]))
        for (const message of page.messages) known.set(message.id, message)
        const messages = [...known.values()].sort(newestFirst)
        show({ messages, unread: page.unread, nextCursor: page.nextCursor })
      } catch (cause) {
        set({ error: asRequestError(cause) })
      }
    },
    markRead(id) {
      const { messages, unread } = get()
      if (!messages?.some((one) => one.id === id && one.readAt === null)) return
      const readAt = new Date().toISOString()
      show({
        messages: messages.map((one) => (one.id === id ? { ...one, readAt } : one)),
        unread: Math.max(0, unread - 1),
      })
      void sendOrKeep('markInboxRead', { ids: [id] })
    },
    markAllRead() {
      const { messages } = get()
      const newest = messages?.[0]
      if (!messages || !newest) return
      const readAt = new Date().toISOString()
      show({
        messages: messages.map((one) => ({ ...one, readAt: one.readAt ?? readAt })),
        unread: 0,
      })
      void sendOrKeep('markInboxRead', { before: justAfter(newest.createdAt) })
    },
    remove(id) {
      const { messages, unread } = get()
      const gone = messages?.find((one) => one.id === id)
      if (!messages || !gone) return
      show({
        messages: messages.filter((one) => one !== gone),
        unread: gone.readAt === null ? Math.max(0, unread - 1) : unread,
      })
      void sendOrKeep('deleteInboxMessage', { id })
    },
    restore(message) {
      const { messages, unread } = get()
      if (messages?.some(({ id }) => id === message.id)) return
      show({
        messages: [...(messages ?? []), message].sort(newestFirst),
        unread: message.readAt === null ? unread + 1 : unread,
      })
      void sendOrKeep('restoreInboxMessage', { id: message.id })
    },
    forget() {
      slot.clear()
      set({ messages: [], unread: 0, nextCursor: null, error: null, savedAt: null })
      showUnread(0)
    },
  }
})

slot.whenKeptElsewhere((kept) => {
  useInboxStore.setState({ messages: kept?.messages ?? [], unread: kept?.unread ?? 0 })
  showUnread(kept?.unread ?? 0)
})
