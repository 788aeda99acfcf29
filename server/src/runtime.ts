import type { Clock } from './clock'
import type { Config } from './config'
import type { Database } from './database/open'
import type { Db } from './database/schema'
import type { Logger } from './log'
import type { Content } from './services/content/content'
import type { Limits } from './http/request/limits'
import type { ReplyStore } from './http/reply-store'

/** What routes, services and jobs stand on; made once in `open-runtime.ts`, or by a test. */
export interface Runtime {
  config: Config
  database: Database
  db: Db
  clock: Clock
  log: Logger
  content: Content
  /** So many pieces are searched in memory, and more in the database. */
  mostInMemory: number
  /** How often one may ask; null where nothing is counted (benchmarks, most tests). */
  limits: Limits | null
  /** Public replies of this node, ready to send. */
  replies: ReplyStore
}
