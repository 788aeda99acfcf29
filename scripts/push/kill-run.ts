import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openEmbedded, openPostgres, type Database } from '../../server/src/database/open'
import { countKillResult, type KillResult } from './kill-result'
import { addPersons, startBadWechat } from './kill-stage'
import type { WorkerPhase } from './kill-worker'
import { DEADLINE_TEMPLATE } from './template'

export interface KillOptions {
  persons: number
  kills: number
  /** Null: PGlite in a folder of its own. */
  databaseUrl: string | null
  workers?: number
  onKill?: (done: number) => void
}

type Phase = 'starting' | WorkerPhase
interface Worker {
  child: ChildProcess
  phase: () => Phase
  /** Null when it was killed. */
  ended: Promise<number | null>
}

function startWorker(env: NodeJS.ProcessEnv, persons: number): Worker {
  const child = fork(path.join(__dirname, 'kill-worker.ts'), [String(persons)], {
    env,
    execArgv: ['--import', 'tsx'],
  })
  let phase: Phase = 'starting'
  child.on('message', (entered) => {
    phase = entered as WorkerPhase
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  return { child, phase: () => phase, ended }
}

/** Sends reminders to so many persons while workers are killed at random moments; then lets them finish. */
export async function killRun(options: KillOptions): Promise<KillResult> {
  const { persons, kills, databaseUrl, workers = 1, onKill } = options
  const folder = mkdtempSync(path.join(tmpdir(), 'gmp-kill-'))
  const fake = await startBadWechat(persons)
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    NODE_OPTIONS: '',
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl ?? '',
    WECHAT_API_BASE: fake.url,
    WECHAT_APP_ID: fake.appId,
    WECHAT_APP_SECRET: fake.appSecret,
    WECHAT_TEMPLATES: JSON.stringify([DEADLINE_TEMPLATE]),
  }
  const withDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database =
      databaseUrl === null ? await openEmbedded(folder) : openPostgres(databaseUrl, () => undefined)
    return work(database).finally(() => database.close())
  }
  await withDatabase((database) => addPersons(database, persons, env))

  const killedWhile: Partial<Record<Phase, number>> = {}
  let done = 0
  let begun = 0

  /** Anywhere from its first breath on: within the start, planning, saying, or after a few more sends. */
  async function randomMoment({ phase, child }: Worker): Promise<void> {
    const dice = Math.random()
    if (dice < 0.1) return void (await wait(Math.random() * 1_000))
    while (phase() === 'starting') await wait(2)
    if (dice < 0.3) return void (await wait(Math.random() * 300))
    if (dice < 0.45) {
      // Saying is short: it is waited for.
      while (phase() !== 'saying' && child.exitCode === null) await wait(1)
      return void (await wait(Math.random() * 30))
    }
    const until = fake.sends() + Math.random() * (persons / kills) * 0.6
    while (fake.sends() < until) await wait(2)
    await wait(Math.random() * 20)
  }

  async function killOver() {
    while (begun < kills) {
      begun += 1
      const worker = startWorker(env, persons)
      await Promise.race([randomMoment(worker), worker.ended])
      const phase = worker.phase()
      worker.child.kill('SIGKILL')
      // Ended by itself: there was nothing left to be killed in.
      if ((await worker.ended) !== null) return
      done += 1
      killedWhile[phase] = (killedWhile[phase] ?? 0) + 1
      onKill?.(done)
    }
  }
  try {
    await Promise.all(Array.from({ length: workers }, killOver))
    const last = Array.from({ length: workers }, () => startWorker(env, persons))
    const codes = await Promise.all(last.map(({ ended }) => ended))
    if (codes.some((code) => code !== 0)) throw new Error(`a worker ended with ${codes.join(', ')}`)
    const counts = await withDatabase(({ db }) => countKillResult(db, fake))
    return { kills: done, killedWhile, ...counts }
  } finally {
    await fake.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
