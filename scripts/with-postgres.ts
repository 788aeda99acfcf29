/**
 * `tsx scripts/with-postgres.ts COMMAND…`: runs a command beside a PostgreSQL of its own, gone
 * afterwards; TEST_DATABASE_URL says where it is, PG_BIN where its programs are.
 */
import { spawnSync } from 'node:child_process'
import { postgresPrograms, startTempPostgres } from './temp-postgres'

async function main(): Promise<number> {
  const [command, ...args] = process.argv.slice(2)
  if (!command) throw new Error('usage: tsx scripts/with-postgres.ts COMMAND…')
  // Tests kill servers and workers, never the database: it need not wait for the disk.
  const postgres = await startTempPostgres({ fsync: 'off', max_connections: '200' })
  try {
    const { status } = spawnSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, TEST_DATABASE_URL: postgres.url, PG_BIN: postgresPrograms() },
    })
    return status ?? 1
  } finally {
    await postgres.stop()
  }
}

main().then(
  (status) => process.exit(status),
  (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exit(1)
  },
)
