import { chmodSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Hono } from 'hono'
import type { Config } from '../config'
import { listen, type Listening } from '../listen'
import type { Runtime } from '../runtime'
import { commands } from './commands'

/** Longest address of a socket that every system takes. */
const LONGEST = 100

/** Where the running server takes commands: a file that only its own user may open. */
export function socketOf({ dataDir }: Config): string {
  const absolute = path.join(dataDir, 'admin.sock')
  const relative = path.relative(process.cwd(), absolute)
  return absolute.length > LONGEST && relative.length < absolute.length ? relative : absolute
}

/** Takes commands while the server runs: PGlite lets no second process in. */
export async function openAdminSocket(runtime: Runtime): Promise<Listening> {
  const app = new Hono()
  app.post('/:command', async (context) => {
    const command = commands[context.req.param('command')]
    if (!command) return context.json({ error: '没有这条命令。' }, 404)
    try {
      return context.json(await command(runtime, await context.req.json()))
    } catch (cause) {
      runtime.log.warn({ err: cause }, 'command failed')
      return context.json({ error: cause instanceof Error ? cause.message : String(cause) }, 422)
    }
  })
  const file = socketOf(runtime.config)
  // The folder is locked to this process, so what is left there is of one that was killed.
  rmSync(file, { force: true })
  const listening = await listen(app, file)
  chmodSync(file, 0o600)
  return listening
}
