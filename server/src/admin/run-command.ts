import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { readConfig } from '../config'
import { createLog } from '../log'
import { openRuntime } from '../open-runtime'
import { commands } from './commands'
import { socketOf } from './socket'

/** What the server, or the command, says went wrong. */
export class CommandError extends Error {}

/** Null where nobody listens: the file is left from a server that was killed. */
function overSocket(socketPath: string, name: string, input: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path: `/${name}`, method: 'POST' }, (reply) => {
      const pieces: Buffer[] = []
      reply.on('data', (piece: Buffer) => pieces.push(piece))
      reply.on('end', () => {
        const json = JSON.parse(Buffer.concat(pieces).toString()) as { error?: string }
        if (reply.statusCode === 200) resolve(json)
        else reject(new CommandError(json.error ?? `status ${reply.statusCode}`))
      })
    })
    call.on('error', (cause) => {
      const code = 'code' in cause ? cause.code : ''
      if (code === 'ECONNREFUSED' || code === 'ENOENT') resolve(null)
      else reject(cause)
    })
    call.setHeader('content-type', 'application/json')
    call.end(JSON.stringify(input))
  })
}

/** Runs a command in the server that is running, else on the database itself. */
export async function runCommand(name: string, input: object): Promise<unknown> {
  const config = readConfig(process.env)
  const socket = socketOf(config)
  if (config.databaseUrl === null && existsSync(socket)) {
    const answer = await overSocket(socket, name, input)
    if (answer !== null) return answer
  }
  const runtime = await openRuntime(config, createLog('silent'))
  try {
    const command = commands[name]
    if (!command) throw new CommandError('没有这条命令。')
    return await command(runtime, input)
  } finally {
    await runtime.database.close()
  }
}
