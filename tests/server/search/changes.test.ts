import { randomUUID } from 'node:crypto'
import documents from '../../../mock/data/documents.json'
import sources from '../../../mock/data/sources.json'
import type { DocumentSource, OfficialDocument } from '../../../src/contract'
import { withdrawPosts } from '../../../server/src/services/publishing/publish-posts'
import { followPublished } from '../../../server/src/services/search/published'
import { publishDocument } from '../../../server/src/services/publishing/publish-document'
import { startTestServer, type TestServer } from '../test-server'

const [given] = documents as unknown as OfficialDocument[]
const [source] = sources as unknown as DocumentSource[]
if (!given || !source) throw new Error('no document')
const whole = given

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

/** The plan under another id, each task with a word of its own. */
async function publishAs(id: string, word: string): Promise<void> {
  const rename = (taskId: string) => taskId.replace(whole.id, id)
  const document: OfficialDocument = {
    ...whole,
    id,
    version: randomUUID().slice(0, 8),
    title: `${word}计划`,
    tasks: whole.tasks.map((task) => ({
      ...task,
      id: rename(task.id),
      documentId: id,
      text: `${task.text}${word}。`,
    })),
    attachments: [],
  }
  await publishDocument(server.runtime, {
    document,
    source: { ...source, documentId: id } as never,
  })
}
const found = async (q: string): Promise<number> =>
  JSON.parse((await server.ask('GET', `/v1/search?q=${encodeURIComponent(q)}`)).body).total

it('finds what was published, corrected and withdrawn since it was built', async () => {
  expect(await found('微门户')).toBeGreaterThan(0)
  await publishAs('d00000001', '湿地巡护')
  // Its 47 tasks, and the plan itself by its title.
  expect(await found('湿地巡护')).toBe(48)
  await publishAs('d00000001', '苔原')
  expect([await found('湿地巡护'), await found('苔原')]).toEqual([0, 48])
  const before = await found('微门户')
  const { body } = await server.ask('GET', `/v1/search?kind=post&q=${encodeURIComponent('微门户')}`)
  const [post] = JSON.parse(body).results
  await withdrawPosts(server.runtime, [post.id])
  expect(await found('微门户')).toBe(before - 1)
})

it('reads the bodies of what changed, and no other', async () => {
  const look = followPublished(server.runtime.db)
  expect((await look()).documents.map(({ id }) => id)).toEqual([whole.id])
  await publishAs('d00000001', '苔原')
  const change = await look()
  expect(change.documents.map(({ id }) => id)).toEqual(['d00000001'])
  expect(change.posts).toEqual([])
  expect(await look()).toEqual({ documents: [], posts: [], goneDocuments: [], gonePosts: [] })
})
