/**
 * `npm run bench:search`: ours beside plain `includes`, one-string `indexOf`, MiniSearch (bigrams),
 * FlexSearch, Fuse and uFuzzy, interleaved in one run: build time, index size, p50 and p99, recall@5, MRR,
 * exactness. `-- 68 1000` runs only these sizes; `-- --distinct` makes every sentence different. All are bundled first,
 * as in the app: what runs TypeScript as it stands names every function at each call. See docs/search.md.
 */
import type { SearchDocument } from '../../../src/domain/search'
import { corpusOf, distinctCorpusOf } from './corpus'
import queries from './judged-queries.json'
import { rivals, textOf, type Query } from './rivals'

interface Judged {
  q: string
  type: string
  best: string[] | null
  truth: string[][]
}

const sizeNow = () => {
  ;(globalThis as { gc?: () => void }).gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const percentile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function quality(documents: readonly SearchDocument[], judged: readonly Judged[], query: Query) {
  const texts = new Map(documents.map((document) => [document.id, textOf(document)]))
  const holds = (id: string, { truth }: Judged) =>
    truth.every((options) => options.some((one) => texts.get(id)?.includes(one.toLowerCase())))
  let recall = 0
  let reciprocal = 0
  let wrong = 0
  for (const one of judged) {
    const ids = query(one.q)
    const top = ids.slice(0, 5)
    // In a corpus of thousands, others hold the same words: any five that do are right.
    const right = documents.length > 100 || !one.best ? null : one.best
    recall += right
      ? right.filter((id) => top.includes(id)).length / Math.min(5, right.length)
      : top.length > 0 && top.every((id) => holds(id, one))
        ? 1
        : 0
    const first = right
      ? ids.findIndex((id) => right.includes(id))
      : ids.findIndex((id) => holds(id, one))
    reciprocal += first < 0 ? 0 : 1 / (first + 1)
    if (['han', 'one', 'multi', 'unit', 'latin'].includes(one.type)) {
      wrong += ids.filter((id) => !holds(id, one)).length
    }
  }
  return { recall: recall / judged.length, mrr: reciprocal / judged.length, wrong }
}

function main(): void {
  const judged: Judged[] = queries
  const isDistinct = process.argv.includes('--distinct')
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0)
  for (const size of sizes.length > 0 ? sizes : [68, 1000, 10_000, 100_000]) {
    const documents = isDistinct ? distinctCorpusOf(size) : corpusOf(size)
    const running = rivals
      .filter(({ most = Infinity }) => size <= most)
      .map(({ name, build }) => {
        const before = sizeNow()
        const started = performance.now()
        const query = build(documents)
        const buildMs = performance.now() - started
        return { name, query, buildMs, bytes: sizeNow() - before, times: [] as number[] }
      })
    const rounds = size > 10_000 ? 3 : 8
    for (let round = 0; round < rounds; round++) {
      for (const { q } of judged) {
        for (const { query, times } of running) {
          const started = performance.now()
          query(q)
          // The first rounds warm the engine up, for all alike.
          if (round > 0) times.push(performance.now() - started)
        }
      }
    }
    process.stdout.write(`\n${size} documents\n`)
    const plain = running.find(({ name }) => name === 'includes')
    const base = percentile(
      (plain?.times ?? []).sort((a, b) => a - b),
      0.5,
    )
    for (const { name, query, buildMs, bytes, times } of running) {
      times.sort((a, b) => a - b)
      const { recall, mrr, wrong } = quality(documents, judged, query)
      const p50 = percentile(times, 0.5)
      process.stdout.write(
        `${name.padEnd(20)} build ${buildMs.toFixed(0).padStart(6)} ms  index ${(bytes / 1e6).toFixed(1).padStart(6)} MB  ` +
          `p50 ${p50.toFixed(3).padStart(8)} ms (${(p50 / base).toFixed(2)}× includes)  p99 ${percentile(times, 0.99).toFixed(2).padStart(7)} ms  ` +
          `recall@5 ${recall.toFixed(3)}  MRR ${mrr.toFixed(3)}  inexact ${wrong}\n`,
      )
    }
  }
}

main()
