/**
 * `tsx scripts/with-postgres.ts COMMAND…`: runs a command beside a PostgreSQL of its own, made in a
 * temporary folder on a free port and gone afterwards; TEST_DATABASE_URL says where it is.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

const DEBIAN = '/usr/lib/postgresql'

/** Where initdb is: PG_BIN, Debian's newest, or the PATH. */
function binaries(): string {
  if (process.env.PG_BIN) return process.env.PG_BIN
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : []
  return versions[0] ? path.join(DEBIAN, versions[0], 'bin') : ''
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** PostgreSQL refuses to run as root: then its own user does. */
function run(program: string, ...given: string[]): void {
  const isRoot = userInfo().uid === 0
  const [command, args] = isRoot
    ? ['runuser', ['-u', 'postgres', '--', program, ...given]]
    : [program, given]
  const { status, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    cwd: tmpdir(),
    // pg_ctl's server would keep our pipe open for good.
    stdio: ['ignore', 'ignore', program.endsWith('pg_ctl') ? 'ignore' : 'pipe'],
  })
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr ?? `status ${status}`}`)
}

async function main(): Promise<number> {
  const [command, ...args] = process.argv.slice(2)
  if (!command) throw new Error('usage: tsx scripts/with-postgres.ts COMMAND…')
  const bin = (name: string) => path.join(binaries(), name)
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-postgres-'))
  chmodSync(folder, 0o777)
  const data = path.join(folder, 'data')
  const port = await freePort()
  try {
    run(bin('initdb'), '-D', data, '-A', 'trust', '-U', 'portal', '-E', 'UTF8', '--no-sync')
    const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`
    run(bin('pg_ctl'), '-D', data, '-o', options, '-l', path.join(folder, 'log'), '-w', 'start')
    const TEST_DATABASE_URL = `postgres://portal@127.0.0.1:${port}/postgres`
    const { status } = spawnSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, TEST_DATABASE_URL, PG_BIN: binaries() },
    })
    return status ?? 1
  } finally {
    try {
      run(bin('pg_ctl'), '-D', data, '-m', 'immediate', 'stop')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

main().then(
  (status) => process.exit(status),
  (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exit(1)
  },
)
