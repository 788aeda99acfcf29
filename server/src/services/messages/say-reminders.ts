import { deadlineMessage } from '../../../../src/domain/inbox'
import { dueReminders } from '../../../../src/domain/reminders'
import { lockDuePersons, takeDueReminders } from '../../repositories/messages/reminders'
import type { Runtime } from '../../runtime'
import { readFollowedContent } from '../content/followed-content'
import { writeMessages } from './write-messages'

/** Rows read in one transaction; PGlite blocks this process while it works. */
const BATCH = { pglite: 500, postgres: 2_000 }

/**
 * Says what is due: several reminders of one person are one message. The reminders are marked in the
 * transaction that writes the message, so that each is said exactly once, by whichever worker.
 */
export async function sayDueReminders(runtime: Runtime): Promise<number> {
  const { db, clock, database } = runtime
  const { tasks } = await readFollowedContent(db)
  let sum = 0
  for (;;) {
    const now = clock.now()
    const persons = await db.transaction().execute(async (trx) => {
      const ids = await lockDuePersons(trx, now, BATCH[database.kind])
      if (ids.length === 0) return 0
      const due = await takeDueReminders(trx, ids, now)
      const messages = [...due].flatMap(([personId, reminders]) => {
        const { shown = [] } = dueReminders(reminders, now.toISOString()) ?? {}
        const draft = deadlineMessage(shown, tasks, clock.today())
        return draft ? [{ personId, draft, dueOn: shown[0]?.dueOn ?? null }] : []
      })
      sum += await writeMessages(trx, runtime, messages)
      return ids.length
    })
    if (persons === 0) return sum
  }
}
