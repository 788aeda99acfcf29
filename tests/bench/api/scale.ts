import { createHash } from 'node:crypto'
import { createApp } from '../../../server/src/app'
import { bumpContent, insertVersion } from '../../../server/src/repositories/content/documents'
import type { Runtime } from '../../../server/src/runtime'
import { DOCUMENT } from './compare'
import { median } from './rounds'
import { openServer } from './servers'

/** Publishes copies of the plan until there are `count` documents, in batches that PGlite bears. */
async function fill(
  runtime: Runtime,
  from: number,
  count: number,
  document: object,
): Promise<void> {
  for (let start = from; start < count; start += 500) {
    await runtime.db.transaction().execute(async (trx) => {
      for (let at = start; at < Math.min(count, start + 500); at += 1) {
        const id = `d${createHash('sha256').update(String(at)).digest('hex').slice(0, 8)}`
        const copy = JSON.stringify({ ...document, id })
        const row = {
          id,
          version: id,
          issuedOn: null,
          summary: '{}',
          document: copy,
          source: '{}',
          taskIds: [],
        }
        await insertVersion(trx, row, new Date())
      }
      await bumpContent(trx)
    })
  }
  runtime.content.changed()
}

/** One document among 100, 1,000 and 10,000. */
export async function scale(): Promise<boolean> {
  const runtime = await openServer()
  const app = createApp(runtime)
  const { document } = JSON.parse(await (await app.request(DOCUMENT)).text())
  const p50s: number[] = []
  let filled = 1
  for (const count of [100, 1_000, 10_000]) {
    await fill(runtime, filled, count, document)
    filled = count
    const times: number[] = []
    // Each for the first time: the database answers, not the store of replies.
    for (let time = 0; time < 200; time += 1) {
      const at = 1 + Math.floor(((count - 1) * time) / 200)
      const id = `d${createHash('sha256').update(String(at)).digest('hex').slice(0, 8)}`
      const started = performance.now()
      const reply = await app.request(`/v1/documents/${id}`)
      await reply.arrayBuffer()
      if (reply.status === 200) times.push(performance.now() - started)
    }
    p50s.push(median(times))
    console.log(`${count} documents: p50 of one, not yet in memory, ${median(times).toFixed(2)} ms`)
  }
  const growth = (p50s[2] ?? 0) / (p50s[0] ?? 1)
  console.log(`p50 grows ${growth.toFixed(2)}× from 100 to 10,000 documents (< 1.5)`)
  await runtime.database.close()
  return growth < 1.5
}
