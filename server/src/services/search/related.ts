import type { OfficialDocument, RelatedPost, RelatedTask } from '../../../../src/contract'
import { createPostRelating, createRelating } from '../../../../src/domain/search'
import { citedAs, type Entry } from '../../../../src/domain/search/elsewhere'
import { readDocuments } from '../../repositories/content/current-documents'
import { findDocumentOfTask } from '../../repositories/content/documents'
import { findDocumentsLike } from '../../repositories/search/find-documents'
import { findPostPiece, findPostsSharing } from '../../repositories/search/find-related'
import type { Runtime } from '../../runtime'
import { openMemory } from './search'

const MOST_ALIKE = 12

// Checked against the contract when they were published, or written by `index-search.ts`.
const parsed = <T>(text: string) => JSON.parse(text) as T

/** The related tasks of one; in the database, among the documents that name the same. */
export async function relatedTasks(runtime: Runtime, taskId: string): Promise<RelatedTask[]> {
  const memory = await openMemory(runtime)
  if (memory) return memory.relating()(taskId)
  const { db } = runtime
  const own = await findDocumentOfTask(db, taskId)
  if (!own) return []
  const document = parsed<OfficialDocument>(own.document)
  const alike = (await findDocumentsLike(db, taskId, MOST_ALIKE)).filter((id) => id !== document.id)
  const others = (await readDocuments(db, alike)).map(parsed<OfficialDocument>)
  return createRelating([document, ...others])(taskId)
}

/** The posts that are out and have to do with a task; in the database, among those that share something with it. */
export async function postsOfTask(runtime: Runtime, taskId: string): Promise<RelatedPost[]> {
  const { db, clock } = runtime
  const until = clock.now().toISOString()
  const memory = await openMemory(runtime)
  if (memory) return memory.postRelating().ofTask(taskId, until)
  const own = await findDocumentOfTask(db, taskId)
  const document = own && parsed<OfficialDocument>(own.document)
  const task = document?.tasks.find(({ id }) => id === taskId)
  if (!document || !task) return []
  const shared = {
    mentions: [task.id, citedAs(task)],
    words: [...task.tags, ...task.baselines.map(({ quote }) => quote)],
    themeIds: [task.themeId],
    unitIds: task.units.map(({ unitId }) => unitId),
  }
  const posts = (await findPostsSharing(db, shared, until)).map(parsed<Entry>)
  return createPostRelating([document], posts).ofTask(taskId, until)
}

/** The posts that are out and have to do with a post. */
export async function postsOfPost(runtime: Runtime, postId: string): Promise<RelatedPost[]> {
  const { db, clock } = runtime
  const until = clock.now().toISOString()
  const memory = await openMemory(runtime)
  if (memory) return memory.postRelating().ofPost(postId, until)
  const piece = await findPostPiece(db, postId)
  if (piece === null) return []
  const own = parsed<Entry>(piece)
  const { documentIds, themeIds, certain } = own.facets
  const documents = (await readDocuments(db, documentIds)).map(parsed<OfficialDocument>)
  // One post lists a task, another cites it by its number: both names are looked for.
  const names = documents.flatMap(({ tasks }) =>
    tasks.flatMap((task) => [[task.id, citedAs(task)] as const]),
  )
  const mentions = names.filter((both) => both.some((one) => own.mentions?.includes(one))).flat()
  const shared = { mentions, words: [], themeIds, unitIds: certain }
  const posts = (await findPostsSharing(db, shared, until)).map(parsed<Entry>)
  const others = posts.filter(({ id }) => id !== own.id)
  return createPostRelating(documents, [own, ...others]).ofPost(postId, until)
}
