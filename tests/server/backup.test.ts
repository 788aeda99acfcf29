import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEmbedded, openPostgres } from '../../server/src/database/open'
import { createPostgres, startTestServer, type TestServer } from './test-server'

const theme = { target: { kind: 'theme', id: 'dcd4d5308-p1t1' } }
const seen = ['/v1/documents/dcd4d5308', '/v1/feed?limit=5', '/v1/tasks/dcd4d5308-31']

/** What a reader and a person have before, to be found again after. */
async function use(server: TestServer, token: string) {
  const replies = [...seen, '/v1/me/subscriptions', '/v1/me'].map((url) =>
    server.ask('GET', url, url.startsWith('/v1/me') ? { token } : {}),
  )
  return (await Promise.all(replies)).map(({ status, body }) => [status, body])
}

async function begin(server: TestServer): Promise<string> {
  const token = await server.signIn()
  const { status } = await server.ask('POST', '/v1/me/subscriptions', { token, json: theme })
  expect(status).toBe(200)
  return token
}

const url = process.env.TEST_DATABASE_URL
const program = (name: string) => (process.env.PG_BIN ? path.join(process.env.PG_BIN, name) : name)

if (url) {
  it('pg_dump while it serves, pg_restore into an empty database, start: all is there', async () => {
    const from = await createPostgres(url)
    const to = await createPostgres(url)
    const server = await startTestServer({ database: openPostgres(from.url, () => undefined) })
    const token = await begin(server)
    const before = await use(server, token)
    const folder = mkdtempSync(path.join(tmpdir(), 'backup-'))
    const file = path.join(folder, 'portal.dump')
    execFileSync(program('pg_dump'), ['-Fc', '-f', file, from.url])
    await server.close()
    await from.drop()

    execFileSync(program('pg_restore'), ['--no-owner', '--exit-on-error', '-d', to.url, file])
    const restored = await startTestServer({ database: openPostgres(to.url, () => undefined) })
    expect(await use(restored, token)).toEqual(before)
    // It goes on from there: numbers given out are not given out again.
    await begin(restored)
    await restored.close()
    await to.drop()
    rmSync(folder, { recursive: true })
  })
} else {
  it('the folder of the embedded database, copied while nobody has it open: all is there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'backup-'))
    const server = await startTestServer({
      database: await openEmbedded(path.join(folder, 'data')),
    })
    const token = await begin(server)
    const before = await use(server, token)
    await server.close()
    cpSync(path.join(folder, 'data'), path.join(folder, 'copy'), { recursive: true })
    rmSync(path.join(folder, 'data'), { recursive: true })

    const restored = await startTestServer({
      database: await openEmbedded(path.join(folder, 'copy')),
    })
    expect(await use(restored, token)).toEqual(before)
    await begin(restored)
    await restored.close()
    rmSync(folder, { recursive: true })
  })
}
