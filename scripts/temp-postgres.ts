import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export interface TempPostgres {
  url: string
  stop: () => Promise<void>
}

const READY_MS = 20_000

/** Where initdb and the others are: PG_BIN, else Debian's newest. */
export function postgresPrograms(): string {
  if (process.env.PG_BIN) return process.env.PG_BIN
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const [newest] = versions
  if (!newest) throw new Error('没有找到 PostgreSQL:请安装它，或用 PG_BIN 指明它的程序在哪里。')
  return path.join(root, newest, 'bin')
}

/** PostgreSQL refuses to run as root: its own user then. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** A PostgreSQL of its own in a temporary folder, on a socket there alone; gone when stopped. */
export async function startTempPostgres(
  settings: Record<string, string> = { max_connections: '60' },
): Promise<TempPostgres> {
  const bin = postgresPrograms()
  const user = owner()
  const folder = mkdtempSync(path.join(tmpdir(), 'gmp-postgres-'))
  chmodSync(folder, 0o755)
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = path.join(folder, 'data')
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    },
  )
  const all = { listen_addresses: '', unix_socket_directories: folder, ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...flags], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  })
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`
  const until = Date.now() + READY_MS
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      break
    } catch (cause) {
      if (Date.now() > until) throw cause
      await wait(100)
    }
  }
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
