import { readFileSync } from 'node:fs'
import path from 'node:path'
import { commands } from '../../../server/src/admin/commands'
import type { PublishResult } from '../../../server/src/services/publishing/publish-document'
import { startTestServer, type TestServer } from '../test-server'

const TEXT = readFileSync(
  path.resolve(__dirname, '../../../mock/documents/2015-shanghai-egov-plan.txt'),
  'utf8',
)
const DOCUMENT = 'dcd4d5308'
let server: TestServer

beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

async function publish(text: string, dryRun = false): Promise<PublishResult> {
  return (await commands.publish?.(server.runtime, { text, dryRun })) as PublishResult
}
const rollback = async () =>
  (await commands.rollback?.(server.runtime, {
    documentId: DOCUMENT,
    dryRun: false,
  })) as PublishResult
const read = async () => JSON.parse((await server.ask('GET', `/v1/documents/${DOCUMENT}`)).body)

/** Task 2 is gone, all after it move up, and the words of task 31 change. */
function corrected(): string {
  const lines = TEXT.split('\n')
  const at = lines.findIndex((line) => /^\s*2[.．、]/.test(line))
  if (at < 0) throw new Error('the plan has no task 2')
  lines.splice(at, 1)
  return lines.join('\n').replace('微门户', '微型门户')
}

it('publishes the same bytes once', async () => {
  expect(await publish(TEXT)).toMatchObject({ outcome: 'unchanged' })
  expect((await read()).revisions).toHaveLength(1)
})

it('keeps the ids of tasks through a correction, and never gives one out again', async () => {
  const before = await read()
  const result = await publish(corrected())
  expect(result).toMatchObject({ outcome: 'corrected', removed: [`${DOCUMENT}-2`], added: [] })
  const { document, revisions } = await read()
  expect(revisions).toHaveLength(2)
  const textOf = (id: string, from: { tasks: { id: string; text: string }[] }) =>
    from.tasks.find((task) => task.id === id)?.text
  for (const { id } of document.tasks) {
    if (id !== `${DOCUMENT}-31`) expect(textOf(id, document)).toBe(textOf(id, before.document))
  }
  const themeTasks = document.parts.flatMap(({ themes }: { themes: { taskIds: string[] }[] }) =>
    themes.flatMap(({ taskIds }) => taskIds),
  )
  expect(new Set(themeTasks)).toEqual(new Set(document.tasks.map(({ id }: { id: string }) => id)))
  expect((await server.ask('GET', `/v1/tasks/${DOCUMENT}-2`)).status).toBe(404)
  expect((await server.ask('GET', `/v1/tasks/${DOCUMENT}-47`)).status).toBe(200)
})

it('shows a correction at once, under another ETag', async () => {
  const url = `/v1/tasks/${DOCUMENT}-31`
  const before = await server.ask('GET', url)
  await publish(corrected())
  const after = await server.ask('GET', url)
  expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  expect(after.body).toContain('微型门户')
})

it('a dry run says what would change, and changes nothing', async () => {
  const dry = await publish(corrected(), true)
  expect(dry).toMatchObject({ outcome: 'corrected', dryRun: true, removed: [`${DOCUMENT}-2`] })
  expect((await read()).revisions).toHaveLength(1)
  expect((await server.ask('GET', `/v1/tasks/${DOCUMENT}-2`)).status).toBe(200)
})

it('rolls back to the version before, once, and keeps the history', async () => {
  const { document } = await read()
  await publish(corrected())
  expect(await rollback()).toMatchObject({ outcome: 'rolled-back', added: [`${DOCUMENT}-2`] })
  const after = await read()
  expect(after.document).toEqual(document)
  expect(after.revisions).toHaveLength(2)
  expect(after.revisions[0]).toMatchObject({ isCurrent: false, withdrawnAt: expect.any(String) })
  await expect(rollback()).rejects.toThrow('没有更早的版本')
})

it('two corrections at once follow each other', async () => {
  await Promise.all([publish(corrected()), publish(TEXT.replace('微门户', '小门户'))])
  const { revisions } = await read()
  expect(revisions).toHaveLength(3)
  expect(revisions.filter((one: { isCurrent: boolean }) => one.isCurrent)).toHaveLength(1)
})
