import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEmbedded } from '../../server/src/database/open'
import { startTestServer } from './test-server'

/** Once in `npm test`; `npm run verify` asks for more. */
const KILLS = Number(process.env.KILLS ?? 1)
const ROOT = path.resolve(__dirname, '../..')

function publishAndKill(folder: string, afterMs: number): Promise<void> {
  const child = spawn(
    process.execPath,
    // One process, so that what is killed is what publishes.
    ['--import', 'tsx', path.join(__dirname, 'publishing/publish-until-killed.ts')],
    {
      env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  return new Promise((resolve) => {
    child.stdout.once('data', () => {
      setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.once('exit', () => resolve())
  })
}

async function expectWhole(folder: string): Promise<void> {
  const server = await startTestServer({ database: await openEmbedded(folder) })
  const { document, revisions } = JSON.parse(
    (await server.ask('GET', '/v1/documents/dcd4d5308')).body,
  )
  expect(revisions.filter((one: { isCurrent: boolean }) => one.isCurrent)).toHaveLength(1)
  expect(revisions[0].version).toBe(document.version)
  expect(document.tasks).toHaveLength(47)
  for (const { id } of document.tasks) {
    expect((await server.ask('GET', `/v1/tasks/${id}`)).status).toBe(200)
  }
  await server.close()
}

it('kill -9 while publishing leaves the old version or the new, never half', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'killed-'))
  for (let kill = 0; kill < KILLS; kill += 1) {
    await publishAndKill(folder, 300 + Math.random() * 1_500)
    await expectWhole(folder)
  }
  // Backup of the embedded database: the folder, copied while nobody has it open (docs/operations.md).
  const copy = mkdtempSync(path.join(tmpdir(), 'restored-'))
  cpSync(folder, copy, { recursive: true })
  await expectWhole(copy)
  rmSync(folder, { recursive: true })
  rmSync(copy, { recursive: true })
}, 300_000)
