import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { randomUUID } from 'node:crypto'

/** The folder belongs to another process: two on one PGlite folder lose committed rows silently. */
export class FolderInUseError extends Error {
  constructor(
    readonly folder: string,
    pid: number,
  ) {
    super(
      `数据目录 ${folder} 正由另一个进程（${pid}）使用。内嵌数据库一次只能由一个进程打开：请先停止它；命令行工具请在它运行时使用（经 admin.sock）；需要多个进程时请设置 DATABASE_URL。`,
    )
  }
}

/** Fields of /proc/PID/stat from the state on (Linux only). */
function factsOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** When a process started, in ticks since boot: tells a pid that was given to another process. */
const startOf = (pid: number) => factsOf(pid)[19] ?? ''

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // Killed, and only waiting for its parent to take note.
    return factsOf(pid)[0] !== 'Z'
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

/** Who holds the lock; null when whoever did is gone (a crash leaves the file). */
function holderOf(text: string): number | null {
  const [first = '', start = ''] = text.trim().split(' ')
  const pid = Number(first)
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  return start !== '' && startOf(pid) !== start ? null : pid
}

/** Takes the folder for this process, or throws `FolderInUseError`. Returns how to give it back. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'lock')
  const own = path.join(folder, `lock.${randomUUID()}`)
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}\n`)
  try {
    for (let round = 0; round < 5; round += 1) {
      try {
        // Whole or not at all: a link never shows a file that is half written.
        linkSync(own, file)
        return () => rmSync(file, { force: true })
      } catch {
        const holder = existsSync(file) ? holderOf(readFileSync(file, 'utf8')) : null
        if (holder !== null) throw new FolderInUseError(folder, holder)
        rmSync(file, { force: true })
      }
    }
    throw new Error(`无法锁定数据目录 ${folder}，请稍后再试。`)
  } finally {
    rmSync(own, { force: true })
  }
}
