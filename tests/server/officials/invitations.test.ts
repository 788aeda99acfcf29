import { Writable } from 'node:stream'
import { createLimits } from '../../../server/src/http/request/limits'
import { createLog } from '../../../server/src/log'
import { listInvitations } from '../../../server/src/repositories/officials/officials'
import {
  createInvitation,
  endBinding,
  revoke,
} from '../../../server/src/services/officials/invitations'
import { startTestServer, type TestServer } from '../test-server'

let server: TestServer
let logged = ''

beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _, done) {
      logged += String(chunk)
      done()
    },
  })
  server = await startTestServer({ log: createLog('trace', sink) })
})
afterAll(() => server.close())

const bind = (token: string, code: string) =>
  server.ask('POST', '/v1/me/units', { token, json: { code } })

it('used, expired, revoked and wrong codes get one answer; none stands in the log or the database', async () => {
  const { db } = server.runtime
  const used = await createInvitation(db, '旅游局', 7)
  const expired = await createInvitation(db, '市旅游局', 7)
  const revoked = await createInvitation(db, '市旅游局', 7)
  await db
    .updateTable('invitations')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where('id', '=', expired.id)
    .execute()
  await revoke(db, revoked.id)
  await expect(revoke(db, revoked.id)).rejects.toThrow('没有可收回的邀请')
  expect((await bind(await server.signIn(), used.code)).status).toBe(200)
  const token = await server.signIn()
  const codes = [used.code, expired.code, revoked.code, 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ']
  const answers = []
  for (const code of codes) answers.push(await bind(token, code))
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  const kept = JSON.stringify([
    await db.selectFrom('invitations').selectAll().execute(),
    await db.selectFrom('audit_entries').selectAll().execute(),
  ])
  expect(logged).toContain('invitation refused')
  for (const code of codes) {
    for (const text of [code, code.replaceAll('-', '')]) {
      expect(logged).not.toContain(text)
      expect(kept).not.toContain(text)
    }
  }
  expect((await listInvitations(db)).map(({ used_at }) => used_at !== null)).toEqual([
    true,
    false,
    false,
  ])
})

it('of many who try one code at the same time, one is bound', async () => {
  const { code } = await createInvitation(server.runtime.db, '市旅游局', 7)
  const tokens = await Promise.all(Array.from({ length: 6 }, () => server.signIn()))
  const replies = await Promise.all(tokens.map((token) => bind(token, code)))
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
})

it('five codes an hour: the sixth waits, even a good one', async () => {
  const strict = await startTestServer({ limits: createLimits() })
  const { code } = await createInvitation(strict.runtime.db, '市旅游局', 7)
  const token = await strict.signIn()
  const attempt = (as: string, typed: string) =>
    strict.ask('POST', '/v1/me/units', { token: as, json: { code: typed } })
  const wrong = 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ'
  const statuses = []
  for (let round = 0; round < 5; round += 1) statuses.push((await attempt(token, wrong)).status)
  expect(statuses).toEqual([403, 403, 403, 403, 403])
  expect((await attempt(token, code)).status).toBe(429)
  // Another session from the same address guesses no further either.
  expect((await attempt(await strict.signIn(), wrong)).status).toBe(429)
  await strict.close()
})

it('removal by the publisher works at once', async () => {
  const { db } = server.runtime
  const token = await server.signIn()
  await bind(token, (await createInvitation(db, '市旅游局', 7)).code)
  const { person_id } = await db
    .selectFrom('unit_bindings')
    .select('person_id')
    .orderBy('bound_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(await endBinding(db, person_id, 'lvyou-ju', 'remove')).toBe(true)
  const json = { unitId: 'lvyou-ju', stage: 'in_progress', note: '还在' }
  const reply = await server.ask('POST', '/v1/tasks/dcd4d5308-28/updates', { token, json })
  expect(reply.status).toBe(403)
})
