import type { FeedPost, OfficialDocument } from '../../../../src/contract'
import {
  entriesOf,
  entriesOfPost,
  keyOf,
  normalise,
  type Entry,
} from '../../../../src/domain/search/elsewhere'
import { listCurrent, readDocuments } from '../../repositories/content/current-documents'
import { listPostMarks, readPosts } from '../../repositories/content/posts'
import { gramsOf } from '../../repositories/search/grams'
import {
  countWords,
  insertPieces,
  listSources,
  lockPieces,
  noteSource,
  showNewest,
  takePieces,
  type NewPiece,
  type Word,
} from '../../repositories/search/write-pieces'
import type { Db } from '../../database/schema'

/** Moves when pieces are made otherwise: then all are made anew at the next start. */
const FORM = 3

function pieceOf(entry: Entry, tags: string[]): NewPiece {
  const { kind, taskNo, rank, facets } = entry
  const [title, units, section, body] = [entry.title, entry.units, entry.section, entry.text].map(
    (text) => normalise(text).replace(/\p{Surrogate}/gu, '\ufffd'),
  ) as [string, string, string, string]
  return {
    key: keyOf(entry),
    kind,
    task_no: taskNo ?? null,
    rank,
    entry: JSON.stringify(entry),
    title,
    units,
    section,
    body,
    grams: [...new Set([title, units, section, body].flatMap(gramsOf))],
    document_id: kind === 'unit' ? null : (facets.documentIds[0] ?? null),
    theme_ids: facets.themeIds,
    certain: facets.certain,
    possible: facets.possible,
    tags,
    mentions: entry.mentions ?? [],
    has_target: facets.hasTarget,
    due_on: facets.dueOn,
    channel: facets.channel,
    published_at: facets.publishedAt,
  }
}

/** The words of a piece that are counted. */
function wordsOf(piece: Pick<NewPiece, 'grams' | 'tags' | 'entry'>): Word[] {
  // Written by this file.
  const { kind, title, units } = JSON.parse(piece.entry) as Entry
  const names = normalise(units)
    .split(/[、,;\s]+/)
    .filter((name) => name !== '')
  return [
    ...piece.grams.map((gram): Word => {
      const [first = '', ...rest] = gram
      return ['pair', first, rest.join('')]
    }),
    ...[...new Set(names)].map((name): Word => ['unit', '', name]),
    ...(kind === 'unit' ? names.map((alias): Word => ['alias', alias, title]) : []),
    ...piece.tags.map((tag): Word => ['tag', '', tag]),
  ]
}

/** Puts what sources now have in the place of what they had. Within the transaction that publishes them. */
async function indexSources(trx: Db, sources: ReadonlyMap<string, NewPiece[]>): Promise<void> {
  await lockPieces(trx)
  const counts = new Map<string, number>()
  const units = new Set<string>()
  const count = (all: readonly Pick<NewPiece, 'grams' | 'tags' | 'entry'>[], by: number) => {
    for (const word of all.flatMap(wordsOf)) {
      const key = JSON.stringify(word)
      counts.set(key, (counts.get(key) ?? 0) + by)
    }
  }
  for (const [source, pieces] of sources) {
    const before = await takePieces(trx, source)
    await insertPieces(trx, source, pieces)
    count(before, -1)
    count(pieces, 1)
    for (const { kind, key } of [...before, ...pieces]) if (kind === 'unit') units.add(key)
    await noteSource(trx, source, FORM)
  }
  await countWords(trx, counts)
  await showNewest(trx, [...units])
}

export function indexDocument(trx: Db, document: OfficialDocument): Promise<void> {
  const tags = new Map(document.tasks.map((task) => [task.id, task.tags]))
  const pieces = entriesOf(document).map((entry) =>
    pieceOf(entry, entry.kind === 'task' ? [...(tags.get(entry.id) ?? [])] : []),
  )
  return indexSources(trx, new Map([[`document:${document.id}`, pieces]]))
}

/** A post that was withdrawn has no pieces. */
export function indexPosts(trx: Db, posts: readonly FeedPost[]): Promise<void> {
  const pieces = posts.map((post): [string, NewPiece[]] => [
    `post:${post.id}`,
    entriesOfPost(post).map((entry) => pieceOf(entry, [])),
  ])
  return indexSources(trx, new Map(pieces))
}

/** Takes in what was published before there was this index, or by an older form of it; at start. */
export async function indexWhatIsMissing(db: Db): Promise<number> {
  const known = await listSources(db, FORM)
  const documents = (await listCurrent(db)).filter(({ id }) => !known.has(`document:${id}`))
  const posts = (await listPostMarks(db)).filter(({ id }) => !known.has(`post:${id}`))
  for (const { id } of documents) {
    await db.transaction().execute(async (trx) => {
      await lockPieces(trx)
      // Checked against the contract when it was published.
      for (const text of await readDocuments(trx, [id])) {
        await indexDocument(trx, JSON.parse(text) as OfficialDocument)
      }
    })
  }
  if (posts.length > 0) {
    await db.transaction().execute(async (trx) => {
      await lockPieces(trx)
      const ids = posts.map(({ id }) => id)
      await indexPosts(trx, await readPosts(trx, ids))
    })
  }
  return documents.length + posts.length
}
