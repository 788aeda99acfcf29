import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { command, startProcess, startRunning, stopRunning } from './running-server'
import { createPostgres } from '../test-server'
import type { Place, RunningServer } from './running-server'

const PLAN = path.resolve(__dirname, '../../../mock/documents/2015-shanghai-egov-plan.txt')
const TASK = '/v1/tasks/dcd4d5308-31'
const IMPORT = 'scripts/import/main.ts'
const INVITE = 'scripts/officials/invite.ts'
const postgres = process.env.TEST_DATABASE_URL
const folder = mkdtempSync(path.join(tmpdir(), 'process-'))
const place: Place = { folder, databaseUrl: '' }
let dropDatabase = () => Promise.resolve()
let server: RunningServer

beforeAll(async () => {
  if (postgres) {
    const own = await createPostgres(postgres)
    place.databaseUrl = own.url
    dropDatabase = own.drop
  }
  server = await startRunning(place)
})
afterAll(async () => {
  await stopRunning(server)
  await dropDatabase()
  rmSync(folder, { recursive: true })
})

const at = (url: string) => `http://127.0.0.1:${server.port}${url}`
const read = async (url: string) => (await fetch(at(url))).text()
const post = (url: string, json: object, token = '') =>
  fetch(at(url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(json),
  })

async function signIn(): Promise<string> {
  return (await (await post('/v1/session', { platform: 'h5' })).json()).token
}

it('says in words that the port is taken, and that the folder is', async () => {
  const other = mkdtempSync(path.join(tmpdir(), 'process-'))
  const busy = await startProcess({ ...place, folder: other }, { PORT: String(server.port) })
  expect(busy).toMatchObject({ code: 1, output: expect.stringContaining('端口已被占用') })
  rmSync(other, { recursive: true })
  if (!postgres) {
    const locked = await startProcess(place)
    expect(locked).toMatchObject({ code: 1, output: expect.stringContaining('正由另一个进程') })
  }
  const away = await startProcess(place, { DATABASE_URL: 'postgres://nobody@localhost:1/none' })
  expect(away).toMatchObject({ code: 1, output: expect.stringContaining('连不上数据库') })
  const wrong = await startProcess(place, { PORT: 'many', DATABASE_URL: 'mysql://secret@host' })
  expect(wrong).toMatchObject({ code: 2, output: expect.stringContaining('PORT 应为') })
  expect(wrong).toMatchObject({ output: expect.not.stringContaining('secret') })
})

/** At once on PGlite; seconds later where another process published (docs/operations.md). */
async function shows(isCorrected: boolean): Promise<void> {
  // By then the node has looked, or looks at the next reading: a reader does not wait for it.
  if (postgres) await wait(2_000)
  const until = Date.now() + (postgres ? 5_000 : 0)
  for (;;) {
    const isShown = (await read(TASK)).includes('微型门户') === isCorrected
    if (isShown || Date.now() > until) return expect(isShown).toBe(true)
    await wait(50)
  }
}

it('publishes, corrects and rolls back while it runs', async () => {
  if (!postgres) expect(statSync(path.join(folder, 'admin.sock')).mode & 0o777).toBe(0o600)
  const same = await command(place, IMPORT, PLAN, '--publish')
  expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining('内容没有变化') })
  const file = path.join(folder, 'corrected.txt')
  writeFileSync(file, readFileSync(PLAN, 'utf8').replace('微门户', '微型门户'))
  const dry = await command(place, IMPORT, file, '--publish', '--dry-run')
  expect(dry.stdout).toContain('[试运行，没有写入] 更正已发布的文件')
  await shows(false)
  const done = await command(place, IMPORT, file, '--publish')
  expect(done.stdout).toContain('dcd4d5308-31(正文')
  await shows(true)
  const back = await command(place, IMPORT, 'dcd4d5308', '--rollback')
  expect(back.stdout).toContain('退回到上一版本')
  await shows(false)
  const again = await command(place, IMPORT, 'dcd4d5308', '--rollback')
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('没有更早的版本') })
})

it('invites, lists, revokes and removes officials while it runs', async () => {
  const made = await command(place, INVITE, '--unit', '市旅游局', '--days', '2')
  const code = /邀请码 +(\S+)/.exec(made.stdout)?.[1] ?? ''
  const revoked = await command(place, INVITE, '--unit', '市旅游局')
  const id = /生成邀请 (\d+)/.exec(revoked.stdout)?.[1] ?? ''
  expect((await command(place, INVITE, '--revoke', id)).stdout).toContain(`已收回邀请 ${id}`)
  const token = await signIn()
  const taken = /邀请码 +(\S+)/.exec(revoked.stdout)?.[1] ?? ''
  expect((await post('/v1/me/units', { code: taken }, token)).status).toBe(403)
  expect((await post('/v1/me/units', { code }, token)).status).toBe(200)

  const listed = (await command(place, INVITE, '--list')).stdout
  expect(listed).toContain('已使用')
  expect(listed).toContain('已收回')
  expect(listed).not.toContain(code)
  const [, person = '', unit = ''] = /(\S+) {2}\S*旅游局[(（](.+?)[)）]/.exec(listed) ?? []
  const update = { unitId: unit, stage: 'in_progress', note: '已开始。', evidence: [] }
  const gone = await command(place, INVITE, '--remove', person, '--unit', unit)
  expect(gone.stdout).toContain('已解除绑定')
  expect((await post('/v1/tasks/dcd4d5308-31/updates', update, token)).status).toBe(403)
})

it.each([
  ['--unit', '不存在的单位'],
  ['--unit', '市旅游局', '--days', '0'],
  ['--revoke', '9999'],
  ['--revoke', 'x'],
  ['--remove', 'nobody', '--unit', 'nowhere'],
  ['--colour', 'red'],
  [],
])('refuses, in words: invite %s %s %s %s', async (...given) => {
  const refused = await command(place, INVITE, ...given)
  expect(refused.code).not.toBe(0)
  expect(refused.stderr).toMatch(/^[^\n]*[\u4e00-\u9fff]/)
  expect(refused.stderr).not.toContain('    at ')
})

/** Begins a request whose body is not all there yet. */
function begin(body: string) {
  const call = request(at('/v1/session'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  })
  const answered = new Promise<number>((resolve, reject) => {
    call.on('response', (reply) => {
      reply.resume()
      reply.on('end', () => resolve(reply.statusCode ?? 0))
    })
    call.on('error', reject)
  })
  call.write(body.slice(0, 5))
  return { answered, finish: () => call.end(body.slice(5)) }
}

it('SIGTERM: finishes what is under way, takes no more, closes the database', async () => {
  const under = begin('{"platform":"h5"}')
  await read('/healthz')
  server.process.kill('SIGTERM')
  for (;;) {
    // Until it has heard: no connection is taken any more.
    const isOpen = await fetch(at('/healthz'), { headers: { connection: 'close' } }).then(
      () => true,
      () => false,
    )
    if (!isOpen) break
  }
  under.finish()
  expect(await under.answered).toBe(200)
  const { code, output } = await server.ended
  expect([code, output]).toEqual([0, expect.stringContaining('"stopped"')])
  // The folder is free, and whole: a command opens it by itself.
  const same = await command(place, IMPORT, PLAN, '--publish')
  expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining('内容没有变化') })
})
