import { sql } from 'kysely'
import type { Db } from '../../database/schema'
import { deleteExpired } from './sessions'

/** Takes away what nobody needs any more. May stop anywhere, and run any number of times. */
export async function prune(db: Db, today: Date): Promise<void> {
  await deleteExpired(db, new Date())
  await sql`delete from wechat_events where received_at < now() - interval '7 days'`.execute(db)
  await sql`delete from consent_requests where received_at < now() - interval '90 days'`.execute(db)
  await sql`delete from pushes where finished_at < now() - interval '90 days'`.execute(db)
  // Deleted a month ago: nobody will want it back. Its key stays said through the reminder.
  await sql`delete from inbox_messages
    where deleted_at < ${today}::timestamptz - interval '30 days' and kind = 'deadline'`.execute(db)
  await sql`delete from reminders where said_at is not null
    and due_on < to_char(${today}::timestamptz - interval '800 days', 'YYYY-MM-DD')`.execute(db)
}
