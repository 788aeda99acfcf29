import { sql } from 'kysely'
import { listAudit } from '../../../server/src/repositories/officials/audit'
import { listCorrections } from '../../../server/src/repositories/officials/corrections'
import { findUpdate } from '../../../server/src/repositories/officials/updates'
import { createInvitation } from '../../../server/src/services/officials/invitations'
import { startTestServer, type TestServer } from '../test-server'

const TASK = 'dcd4d5308-28'
let server: TestServer
let token: string
let updateId: string

beforeAll(async () => {
  server = await startTestServer()
  token = await server.signIn()
  const { code } = await createInvitation(server.runtime.db, '市旅游局', 7)
  await server.ask('POST', '/v1/me/units', { token, json: { code } })
  const json = { unitId: 'lvyou-ju', stage: 'in_progress', note: '正在推进' }
  const { body } = await server.ask('POST', `/v1/tasks/${TASK}/updates`, { token, json })
  updateId = JSON.parse(body).update.id
})
afterAll(() => server.close())

it('says who, when and what, with a number for who', async () => {
  const entries = await listAudit(server.runtime.db, { taskId: TASK })
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({ act: 'report', unit_id: 'lvyou-ju', task_id: TASK })
  expect(entries[0]?.person_id).toMatch(/^[0-9a-f-]{36}$/)
  expect(entries[0]?.detail).toEqual({ update: updateId, stage: 'in_progress', revision: 1 })
})

it.each([
  ["update audit_entries set act = 'forged'"],
  ["update audit_entries set detail = '{}', person_id = null"],
  ['delete from audit_entries'],
  ['truncate audit_entries'],
])('the database refuses: %s', async (statement) => {
  await expect(sql.raw(statement).execute(server.runtime.db)).rejects.toThrow('append-only')
})

it('of two corrections at once one is made; the other is told, and history keeps every word', async () => {
  const revise = (note: string) =>
    server.ask('PUT', `/v1/updates/${updateId}`, {
      token,
      json: { stage: 'in_progress', note },
      headers: { 'if-match': `"${updateId}.1"` },
    })
  const replies = await Promise.all(['甲', '乙', '丙'].map(revise))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  const update = await findUpdate(server.runtime.db, updateId)
  expect(update?.history.map(({ note }) => note)).toEqual(['正在推进'])
})

it('readers see a correction at once, not the copy that was kept', async () => {
  const read = async () => JSON.parse((await server.ask('GET', `/v1/tasks/${TASK}`)).body).updates
  const [shown] = await read()
  const json = { stage: 'in_progress', note: '改过的话' }
  const headers = { 'if-match': `"${updateId}.${shown.revision}"` }
  await server.ask('PUT', `/v1/updates/${updateId}`, { token, json, headers })
  expect((await read())[0].note).toBe('改过的话')
})

it('erasing the person keeps what the unit said, and names nobody', async () => {
  const { db } = server.runtime
  const { person_id: personId } = await db
    .selectFrom('unit_bindings')
    .select('person_id')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('persons').where('id', '=', personId).execute()
  expect((await findUpdate(db, updateId))?.unitName).toBe('市旅游局')
  expect(await listAudit(db, { personId })).toEqual([])
  expect(await listAudit(db, { taskId: TASK })).not.toEqual([])
  const everything = JSON.stringify(
    await Promise.all([
      db.selectFrom('task_updates').selectAll().execute(),
      db.selectFrom('unit_bindings').selectAll().execute(),
      listAudit(db),
    ]),
  )
  expect(everything).not.toContain(personId)
})

it('keeps corrections for the publisher, oldest first, and nothing of who wrote', async () => {
  for (const text of ['漏了一个单位', '日期不对']) {
    await server.ask('POST', `/v1/tasks/${TASK}/corrections`, { json: { field: 'units', text } })
  }
  const queue = await listCorrections(server.runtime.db)
  expect(queue.map(({ text }) => text)).toEqual(['漏了一个单位', '日期不对'])
  expect(Object.keys(queue[0] ?? {})).not.toContain('person_id')
})
