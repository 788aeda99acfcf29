import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../../..')

/** Where a test is given PostgreSQL, PGlite is what `npm run` takes by itself all the same. */
it('npm run start:server hands SIGTERM on: the server stops cleanly, and npm says so', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'npm-run-'))
  const npm = spawn('npm', ['run', '--silent', 'start:server'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => npm.once('close', resolve))
  npm.stderr.on('data', (piece) => (output += String(piece)))
  const address = await new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error(output)))
    npm.stdout.on('data', (piece) => {
      output += String(piece)
      const found = /http:\/\/localhost:\d+/.exec(output)?.[0]
      if (found) resolve(found)
    })
  })
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
  npm.kill('SIGTERM')
  expect([await ended, output]).toEqual([0, expect.stringContaining('"stopped"')])
  await expect(fetch(`${address}/healthz`)).rejects.toThrow()
  rmSync(folder, { recursive: true })
})
