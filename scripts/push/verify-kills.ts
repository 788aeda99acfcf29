/**
 * `npm run verify:push`: 200 SIGKILLs of two workers while 20,000 reminders go out to the fake WeChat, on
 * a PostgreSQL of its own. KILL_PERSONS and KILL_COUNT make it small; KILL_DATABASE=pglite is the embedded one.
 */
import { killRun } from './kill-run'
import { startTempPostgres } from '../temp-postgres'

const say = (words: string) => process.stdout.write(`${words}\n`)

async function main() {
  const persons = Number(process.env.KILL_PERSONS ?? 20_000)
  const kills = Number(process.env.KILL_COUNT ?? 200)
  const isEmbedded = process.env.KILL_DATABASE === 'pglite'
  const postgres = isEmbedded ? null : await startTempPostgres()
  const from = Date.now()
  try {
    say(`${isEmbedded ? 'PGlite' : 'PostgreSQL'}: ${persons} persons, ${kills} SIGKILLs`)
    const result = await killRun({
      persons,
      kills,
      databaseUrl: postgres?.url ?? null,
      workers: isEmbedded ? 1 : 2,
      onKill: (done) => {
        if (done % 20 === 0) say(`${done} kills, ${Math.round((Date.now() - from) / 1000)} s`)
      },
    })
    say(JSON.stringify(result, null, 2))
    const { states, inbox, inboxTwice, accepted, acceptedTwice, sentUntaken } = result
    const faults = [
      // Fewer kills, or nothing ever accepted, would prove nothing.
      [result.kills !== kills, `killed ${result.kills} of ${kills} times`],
      [accepted < persons / 4, `only ${accepted} accepted`],
      [inbox !== persons, `${inbox} inbox messages for ${persons}`],
      [inboxTwice > 0, `${inboxTwice} inbox messages twice`],
      [acceptedTwice > 0, `${acceptedTwice} accepted twice`],
      [sentUntaken > 0, `${sentUntaken} sent that nobody took`],
      [(states.sent ?? 0) + (states.unknown ?? 0) !== persons, `states ${JSON.stringify(states)}`],
    ].filter(([isFault]) => isFault)
    for (const [, words] of faults) say(`未通过：${String(words)}`)
    if (faults.length === 0) say('通过')
    process.exitCode = faults.length === 0 ? 0 : 1
  } finally {
    await postgres?.stop()
  }
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
  process.exitCode = 1
})
