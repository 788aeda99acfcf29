import { create } from 'zustand'
import * as v from 'valibot'
import { PostLink } from '@/contract'
import { openSlot } from '@/platform/device/storage'

const slot = openSlot('favourite-posts', v.array(PostLink))

interface KeptPostsState {
  /** With their titles, so that the list needs no network; the latest first. */
  posts: PostLink[]
  /** False when the device could not keep the change: it holds until the app closes. */
  toggle: (post: PostLink) => boolean
  /** Forgets all; what it gives back takes that back, and keeps what came meanwhile. */
  clear: () => () => void
}

/** 收藏 of posts: on this device, without log-in. */
export const useKeptPostsStore = create<KeptPostsState>()((set, get) => ({
  posts: slot.read() ?? [],
  toggle({ id, title }) {
    const { posts } = get()
    const others = posts.filter((post) => post.id !== id)
    const next = others.length < posts.length ? others : [{ id, title }, ...posts]
    set({ posts: next })
    return slot.write(next)
  },
  clear() {
    const { posts: cleared } = get()
    slot.clear()
    set({ posts: [] })
    return () => {
      const { posts } = get()
      const next = [...posts, ...cleared.filter(({ id }) => posts.every((post) => post.id !== id))]
      set({ posts: next })
      slot.write(next)
    }
  },
}))

slot.whenKeptElsewhere((posts) => useKeptPostsStore.setState({ posts: posts ?? [] }))
