import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { listen, type Listening } from '../../server/src/listen'
import { startTestServer, type TestServer } from './test-server'

const run = promisify(execFile)
const text = readFileSync(path.resolve(__dirname, '../../docs/api.md'), 'utf8')
const blocks = [...text.matchAll(/```sh\n([^]*?)```/g)].map((match) => match[1] ?? '')

let server: TestServer
let listening: Listening

beforeAll(async () => {
  server = await startTestServer()
  listening = await listen(server.app, 0)
})
afterAll(async () => {
  await listening.close(100)
  await server.close()
})

it('has examples', () => expect(blocks.length).toBeGreaterThanOrEqual(5))

it.each(blocks)('docs/api.md: %s', async (block) => {
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', block], {
    env: { ...process.env, API: `http://127.0.0.1:${listening.port}` },
    maxBuffer: 10_000_000,
  })
  expect(stdout.length).toBeGreaterThan(10)
})
