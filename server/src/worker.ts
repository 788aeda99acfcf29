/** Jobs apart from the API (`npm run start:worker`): any number of them share one PostgreSQL. */
import { existsSync } from 'node:fs'
import { ConfigError, readConfig } from './config'
import { startJobs } from './jobs'
import { createLog } from './log'
import { openRuntime } from './open-runtime'
import { whyNotStarted } from './why-not-started'

/** Keeps the process alive between jobs. */
const BEAT_MS = 60_000

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  if (config.databaseUrl === null) {
    throw new ConfigError(
      '单独运行任务需要 DATABASE_URL:内嵌数据库只能由一个进程打开，它的任务由 npm start 一并运行。',
    )
  }
  const log = createLog(config.logLevel)
  const runtime = await openRuntime(config, log)
  const jobs = await startJobs(runtime)
  const beat = setInterval(() => undefined, BEAT_MS)
  log.info({ today: runtime.clock.today() }, 'worker started')
  async function stop(): Promise<void> {
    clearInterval(beat)
    await jobs.stop()
    await runtime.database.close()
    log.info('worker stopped')
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

main().catch((cause: unknown) => {
  process.stderr.write(`${whyNotStarted(cause)}\n`)
  process.exit(1)
})
