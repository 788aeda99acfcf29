/**
 * `npm run bench:search-database`: a search whose texts are in PostgreSQL (TEST_DATABASE_URL, as
 * `scripts/with-postgres.ts` sets it) or PGlite, over 10,000 generated tasks: time to take a document in, p50 and
 * p99 of the judged queries, asked for the first time; and the memory that the engine would hold instead.
 * `-- 1000` makes fewer.
 */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import type { OfficialDocument } from '../../../src/contract'
import { createDocumentSearch } from '../../../src/domain/search'
import { migrate } from '../../../server/src/database/migrate'
import { openEmbedded, openPostgres } from '../../../server/src/database/open'
import { indexDocument } from '../../../server/src/services/publishing/index-search'
import { openDatabaseSearch } from '../../../server/src/services/search/database-search'
import { corpusOf } from './corpus'
import judged from './judged-queries.json'

const TASKS_EACH = 50

function plansOf(count: number): OfficialDocument[] {
  const file = path.resolve(__dirname, '../../../mock/data/documents.json')
  const [plan] = JSON.parse(readFileSync(file, 'utf8')) as [OfficialDocument]
  const texts = corpusOf(count + 68).slice(68)
  return Array.from({ length: Math.ceil(count / TASKS_EACH) }, (_, at) => {
    const id = `g${at}`
    const own = texts.slice(at * TASKS_EACH, (at + 1) * TASKS_EACH)
    const tasks = own.flatMap(({ title, text }, no) => {
      const like = plan.tasks[(at + no) % plan.tasks.length]
      return like
        ? [
            {
              ...like,
              id: `${id}-${no + 1}`,
              documentId: id,
              seq: no + 1,
              no: no + 1,
              headline: title,
              text,
            },
          ]
        : []
    })
    const issuedOn = `${1990 + (at % 40)}-0${1 + (at % 9)}-06`
    return { ...plan, id, issuedOn, tasks, attachments: [] }
  })
}

const at = (sorted: number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 10_000)
  const url = process.env.TEST_DATABASE_URL
  const { db, kind } = url ? openPostgres(url, () => undefined) : await openEmbedded(null)
  await migrate(db)
  const plans = plansOf(count)
  const taken: number[] = []
  for (const plan of plans) {
    const started = performance.now()
    await db.transaction().execute((trx) => indexDocument(trx, plan))
    taken.push(performance.now() - started)
  }
  await sql`analyze`.execute(db)
  const search = await openDatabaseSearch(db)
  const times: number[] = []
  const slow: [string, number][] = []
  for (const { q } of judged) {
    const started = performance.now()
    await search.search(q)
    const ms = performance.now() - started
    times.push(ms)
    slow.push([q, ms])
  }
  const before = process.memoryUsage()
  const started = performance.now()
  const memory = createDocumentSearch(plans)
  const built = performance.now() - started
  const after = process.memoryUsage()
  const same = (
    await Promise.all(
      judged.map(async ({ q }) => {
        const ids = (reply: { results: { id: string }[] } | null) =>
          reply?.results.map(({ id }) => id).join()
        return ids(await search.search(q)) === ids(memory.search(q))
      }),
    )
  ).filter(Boolean).length
  const sort = (all: number[]) => [...all].sort((a, b) => a - b)
  slow.sort(([, a], [, b]) => b - a)
  process.stdout.write(
    `${kind}, ${count} tasks in ${plans.length} documents, load ${loadavg()[0]?.toFixed(1)}\n` +
      `taking one document in: p50 ${at(sort(taken), 0.5)} ms, last ${taken.at(-1)?.toFixed(1)} ms\n` +
      `${times.length} judged queries, each for the first time: p50 ${at(sort(times), 0.5)} ms, p99 ${at(sort(times), 0.99)} ms\n` +
      `slowest: ${slow
        .slice(0, 5)
        .map(([q, ms]) => `${q} ${ms.toFixed(0)}`)
        .join(', ')}\n` +
      `first pages equal to the engine's in memory: ${same} of ${judged.length}\n` +
      `the engine in memory: built in ${built.toFixed(0)} ms, ${((after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6).toFixed(0)} MB\n`,
  )
  await db.destroy()
}

void main()
