import { openSimulatedClock, realClock, type Clock } from './clock'
import type { Config } from './config'
import { migrate } from './database/migrate'
import { openEmbedded, openPostgres, type Database } from './database/open'
import { createLimits } from './http/request/limits'
import { createReplyStore } from './http/reply-store'
import type { Logger } from './log'
import type { Runtime } from './runtime'
import { watchContent } from './services/content/content'
import { publishFirstPosts } from './services/content/first-posts'
import { indexWhatIsMissing } from './services/publishing/index-search'
import { publishFirstDocuments } from './services/content/first-documents'

/**
 * Pieces (tasks, units, sections, posts) that a node searches in memory: docs/search.md has what they cost.
 */
const MOST_IN_MEMORY = 50_000

export function openDatabase(config: Config, log: Logger): Promise<Database> | Database {
  return config.databaseUrl === null
    ? openEmbedded(config.dataDir)
    : openPostgres(config.databaseUrl, (err) => log.warn({ err }, 'idle connection lost'))
}

/** Everything but HTTP: the database migrated, the clock running, the first documents published. */
export async function openRuntime(
  config: Config,
  log: Logger,
  given: { database?: Database; clock?: Clock; mostInMemory?: number } = {},
): Promise<Runtime> {
  const database = given.database ?? (await openDatabase(config, log))
  const { db } = database
  try {
    const applied = await migrate(db)
    if (applied.length > 0) log.info({ applied }, 'migrated')
    const start = config.simulatedStart
    const clock = given.clock ?? (start ? await openSimulatedClock(db, start) : realClock)
    const content = watchContent(db)
    const runtime: Runtime = {
      config,
      database,
      db,
      clock,
      log,
      content,
      mostInMemory: given.mostInMemory ?? MOST_IN_MEMORY,
      limits: createLimits(),
      replies: createReplyStore(),
    }
    await publishFirstDocuments(runtime)
    await publishFirstPosts(runtime)
    const indexed = await indexWhatIsMissing(db)
    if (indexed > 0) log.info({ indexed }, 'taken into the search')
    return runtime
  } catch (cause) {
    await database.close()
    throw cause
  }
}
