/** 200 SIGKILLs while 20,000 reminders go out, on a PostgreSQL of its own, then two workers at once. */
import { killRun } from './kill-run'
import { startTempPostgres } from './temp-postgres'

async function main() {
  const persons = Number(process.env.KILL_PERSONS ?? 20_000)
  const kills = Number(process.env.KILL_COUNT ?? 200)
  const postgres = await startTempPostgres()
  try {
    const result = await killRun({ persons, kills, databaseUrl: postgres.url, workers: 2 })
    process.stdout.write(`${JSON.stringify(result)}\n`)
    const { states, inbox, inboxTwice, accepted, acceptedTwice } = result
    const isGood =
      // Fewer kills, or nothing ever accepted, would prove nothing.
      result.kills === kills &&
      accepted > 0 &&
      inbox === persons &&
      inboxTwice === 0 &&
      acceptedTwice === 0 &&
      !states.sending &&
      !states.queued
    process.stdout.write(isGood ? '通过\n' : '未通过\n')
    process.exitCode = isGood ? 0 : 1
  } finally {
    await postgres.stop()
  }
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
})
