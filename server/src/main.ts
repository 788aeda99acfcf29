/** The server: the API, and jobs in the same process unless `start:worker` runs them apart. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { openAdminSocket } from './admin/socket'
import { createApp } from './app'
import { ConfigError, readConfig } from './config'
import { createFront } from './http/front'
import { startJobs } from './jobs'
import { listen } from './listen'
import { createLog } from './log'
import { openRuntime } from './open-runtime'
import { whyNotStarted } from './why-not-started'
import { deleteExpired } from './repositories/people/sessions'

const WEB = path.resolve(__dirname, '../../dist/h5-remote')
const TICK_MS = 60_000

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const runtime = await openRuntime(config, log)
  const { clock, database } = runtime
  const server = await listen(createApp(runtime, WEB), config.port, createFront(runtime)).catch(
    async (cause: unknown) => {
      await database.close()
      throw cause
    },
  )
  const admin = database.kind === 'pglite' ? await openAdminSocket(runtime) : null
  const jobs = await startJobs(runtime)
  const tick = async () => {
    await clock.save()
    await deleteExpired(runtime.db, new Date())
  }
  const saving = setInterval(() => {
    tick().catch((err: unknown) => log.warn({ err }, 'minute not kept'))
  }, TICK_MS)
  log.info(
    {
      port: server.port,
      database: database.kind,
      today: clock.today(),
      simulated: clock.isSimulated,
    },
    'listening',
  )
  process.stdout.write(`服务已启动：http://localhost:${server.port}\n`)

  let isStopping = false
  async function stop(): Promise<void> {
    if (isStopping) return
    isStopping = true
    clearInterval(saving)
    await server.close()
    await admin?.close()
    await jobs.stop()
    await clock.save().catch(() => undefined)
    await database.close()
    log.info('stopped')
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

main().catch((cause: unknown) => {
  process.stderr.write(`${whyNotStarted(cause)}\n`)
  process.exit(cause instanceof ConfigError ? 2 : 1)
})
