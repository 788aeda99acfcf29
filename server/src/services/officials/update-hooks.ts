import type { OfficialDocument, Task, TaskUpdate } from '../../../../src/contract'
import type { Db } from '../../database/schema'
import type { Runtime } from '../../runtime'
import { followersUpdateHook } from '../messages/notify-followers'

export interface Reported {
  runtime: Runtime
  /** The transaction of the update: what is written here is there with it, or not at all. */
  trx: Db
  document: OfficialDocument
  task: Task
  update: TaskUpdate
  /** True when the unit gave the task another date, or took one back: reminders are planned anew. */
  isDueMoved: boolean
}

/** What follows from an update in another area: messages to followers, reminders. */
export type UpdateHook = (reported: Reported) => Promise<void>

/** Each area adds its own. */
export const updateHooks: readonly UpdateHook[] = [followersUpdateHook]
