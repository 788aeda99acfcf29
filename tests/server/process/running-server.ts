import { execFile, spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const ROOT = path.resolve(__dirname, '../../..')
const run = promisify(execFile)

export interface Ended {
  code: number | null
  output: string
}

export interface RunningServer {
  port: number
  process: ChildProcess
  ended: Promise<Ended>
}

/** Where a process keeps its data: a folder, or PostgreSQL where `databaseUrl` is given. */
export interface Place {
  folder: string
  databaseUrl: string
}

const environment = (place: Place, more: Record<string, string>) => ({
  ...process.env,
  DATABASE_URL: place.databaseUrl,
  DATA_DIR: place.folder,
  PORT: '0',
  LOG_LEVEL: 'info',
  ...more,
})

/** The server as `npm run start:server` runs it, in a process of its own; resolves once it ends or listens. */
export function startProcess(
  place: Place,
  more: Record<string, string> = {},
): Promise<RunningServer | Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
    cwd: ROOT,
    env: environment(place, more),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, output }))
  })
  child.stderr.on('data', (piece) => (output += String(piece)))
  const listening = new Promise<RunningServer>((resolve) => {
    child.stdout.on('data', (piece) => {
      output += String(piece)
      const port = /http:\/\/localhost:(\d+)/.exec(output)?.[1]
      if (port) resolve({ port: Number(port), process: child, ended })
    })
  })
  return Promise.race([listening, ended])
}

export async function startRunning(
  place: Place,
  more: Record<string, string> = {},
): Promise<RunningServer> {
  const started = await startProcess(place, more)
  if (!('port' in started)) throw new Error(started.output)
  return started
}

export async function stopRunning(server: RunningServer): Promise<Ended> {
  server.process.kill('SIGTERM')
  return server.ended
}

/** A command as an operator gives it: `scripts/…` with arguments. */
export async function command(
  place: Place,
  script: string,
  ...given: string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', script, ...given], {
      cwd: ROOT,
      env: environment(place, {}),
    })
    return { code: 0, stdout, stderr }
  } catch (cause) {
    // What execFile rejects with.
    return cause as { code: number; stdout: string; stderr: string }
  }
}
