import { createStore, type StateCreator } from 'zustand/vanilla'

/**
 * Stands in for zustand where screens are painted as text: that one gives what a store began with, whatever its page
 * has told it since, and a list would be painted by theme at the address that says 按单位.
 */
export function create<State>() {
  return (creator: StateCreator<State>) => {
    const store = createStore(creator)
    const use = <Slice>(select?: (state: State) => Slice) =>
      select ? select(store.getState()) : store.getState()
    return Object.assign(use, store)
  }
}
