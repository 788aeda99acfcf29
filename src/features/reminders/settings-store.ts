import { create } from 'zustand'
import { DEFAULT_REMINDER_SETTINGS, endpoints, type ReminderSettings, type Reply } from '@/contract'
import { say } from '@/platform/device/feedback'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { request } from '@/platform/api/request'
import type { RequestError } from '@/platform/api/request-error'
import { hasSession } from '@/platform/api/session'

type Settings = Reply<'getReminderSettings'>

interface SettingsState {
  settings: Settings | null
  error: RequestError | null
  load: () => Promise<void>
  /** Shown at once; back to what it was, with a reason, where it fails. */
  save: (change: Partial<ReminderSettings>) => Promise<void>
  /** Leads of one task: `[]` for none, null to follow the settings. */
  saveTask: (taskId: string, leadDays: number[] | null) => Promise<void>
}

export const useSettingsStore = create<SettingsState>()((set, get) => {
  const optimistically = async (next: Settings, ask: () => Promise<unknown>) => {
    const before = get().settings
    set({ settings: next })
    try {
      await ask()
      say('已保存')
    } catch (cause) {
      set({ settings: before })
      const { title, advice } = asRequestError(cause)
      say(`${title}，没有改动。${advice}`)
    }
  }
  return {
    settings: null,
    error: null,
    async load() {
      if (!hasSession()) {
        return set({ settings: { ...DEFAULT_REMINDER_SETTINGS, tasks: [] }, error: null })
      }
      try {
        const settings = await request<'getReminderSettings'>(endpoints.getReminderSettings, {})
        set({ settings, error: null })
      } catch (cause) {
        set({ error: asRequestError(cause) })
      }
    },
    async save(change) {
      const { settings } = get()
      if (!settings) return
      const { leadDays, workingDaysOnly, time, quiet } = { ...settings, ...change }
      const body = { leadDays, workingDaysOnly, time, quiet }
      await optimistically({ ...settings, ...change }, () =>
        request<'putReminderSettings'>(endpoints.putReminderSettings, body),
      )
    },
    async saveTask(taskId, leadDays) {
      const { settings } = get()
      if (!settings) return
      const others = settings.tasks.filter((one) => one.taskId !== taskId)
      const tasks = leadDays === null ? others : [...others, { taskId, leadDays }]
      await optimistically({ ...settings, tasks }, () =>
        request<'putTaskReminder'>(endpoints.putTaskReminder, { taskId, leadDays }),
      )
    },
  }
})
