import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { useKeptPostsStore } from '@/features/feed/kept-posts-store'
import { useReadStore } from '@/features/feed/read-store'
import { useBindingStore } from '@/features/identity/binding-store'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { useHistoryStore } from '@/features/search/history-store'
import { useCorrectionStore } from '@/features/updates/correction/correction-store'
import { useDraftStore } from '@/features/updates/report/draft-store'

/** What this device alone keeps of its reader; how things look is no part of it. */
export function onDevice() {
  return {
    favourites: useFavouriteStore.getState().taskIds,
    favouritePosts: useKeptPostsStore.getState().posts,
    myUnits: useMyUnitStore.getState().unitIds,
    searchHistory: useHistoryStore.getState().words,
    readPosts: useReadStore.getState().postIds,
    drafts: useDraftStore.getState().drafts,
    corrections: useCorrectionStore.getState().receipts,
  }
}

/** 清除: what gathers by itself, and what was put by. What it gives back takes that back. */
export function clearGathered(): () => void {
  const ways = [useFavouriteStore, useKeptPostsStore, useReadStore, useHistoryStore].map((store) =>
    store.getState().clear(),
  )
  return () => ways.forEach((putBack) => putBack())
}

/** 抹去: all of it, for good. */
export function forgetOnDevice(): void {
  clearGathered()
  useMyUnitStore.getState().clear()
  const { drafts, drop } = useDraftStore.getState()
  drafts.forEach(drop)
  useCorrectionStore.getState().clear()
  // Its word is the server's, where it is gone already.
  useBindingStore.getState().forget()
}
