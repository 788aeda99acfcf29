import { create } from 'zustand'
import { NO_FILTER, type TaskFilter } from '@/domain/listing'

export type TaskView = 'theme' | 'unit' | 'time'

interface TaskListState {
  view: TaskView
  filter: TaskFilter
  setView: (view: TaskView) => void
  setFilter: (change: Partial<TaskFilter>) => void
}

/** How the list of tasks is shown. In a store because a tab takes no parameters. */
export const useTaskListStore = create<TaskListState>()((set) => ({
  view: 'theme',
  filter: NO_FILTER,
  setView: (view) => set({ view }),
  setFilter: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
}))
