/**
 * `npm run bench:search`: ours beside plain `includes`, one-string `indexOf`, MiniSearch (bigrams),
 * FlexSearch, Fuse and uFuzzy, interleaved in one run: build time, index size, p50 and p99, recall@5, MRR,
 * exactness. `-- 68 1000` runs only these sizes; `-- --distinct`
 * makes every sentence different. See docs/search.md.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import uFuzzy from '@leeoniya/ufuzzy'
import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { createSearchEngine, type SearchDocument } from '../../../src/domain/search'
import { aliases } from './aliases'
import { corpusOf, distinctCorpusOf } from './corpus'

interface Judged {
  q: string
  type: string
  best: string[] | null
  truth: string[][]
}

type Query = (q: string) => string[]
interface Rival {
  name: string
  /** Larger corpora take it minutes. */
  most?: number
  build: (documents: readonly SearchDocument[]) => Query
}

const file = path.resolve(__dirname, 'judged-queries.json')
const LIMIT = 100

const textOf = ({ title, units, section, text }: SearchDocument) =>
  [title, ...(typeof units === 'string' ? [units] : units), section, text].join('\n').toLowerCase()

const bigrams = (text: string): string[] => {
  const lower = text.toLowerCase()
  const found: string[] = []
  for (let at = 0; at < lower.length - 1; at++) found.push(lower.slice(at, at + 2))
  return found.length > 0 ? found : [lower]
}

const termsOf = (q: string) => q.toLowerCase().split(/\s+/)

const rivals: Rival[] = [
  {
    name: 'ours',
    build: (documents) => {
      const engine = createSearchEngine(documents, aliases())
      return (q) => engine.search(q, { limit: LIMIT })
    },
  },
  {
    name: 'includes',
    build: (documents) => {
      const texts = documents.map(textOf)
      return (q) => {
        const terms = termsOf(q)
        const found: string[] = []
        texts.forEach((text, at) => {
          if (terms.every((term) => text.includes(term))) found.push(documents[at]?.id ?? '')
        })
        return found.slice(0, LIMIT)
      }
    },
  },
  {
    name: 'indexOf, one string',
    build: (documents) => {
      const starts: number[] = []
      let all = ''
      for (const document of documents) {
        starts.push(all.length)
        all += `${textOf(document)}\u0001`
      }
      return (q) => {
        const hits = termsOf(q).map((term) => {
          const found = new Set<number>()
          let document = 0
          for (
            let at = all.indexOf(term);
            at >= 0;
            at = all.indexOf(term, starts[document + 1] ?? all.length)
          ) {
            while ((starts[document + 1] ?? Infinity) <= at) document += 1
            found.add(document)
            if (document + 1 >= starts.length) break
          }
          return found
        })
        const [first = new Set<number>(), ...rest] = hits
        return [...first]
          .filter((one) => rest.every((set) => set.has(one)))
          .slice(0, LIMIT)
          .map((at) => documents[at]?.id ?? '')
      }
    },
  },
  {
    name: 'MiniSearch, bigrams',
    most: 10_000,
    build: (documents) => {
      const index = new MiniSearch({ fields: ['title', 'all'], tokenize: bigrams })
      index.addAll(
        documents.map((document) => ({
          id: document.id,
          title: document.title,
          all: textOf(document),
        })),
      )
      return (q) =>
        index
          .search(q, { combineWith: 'AND', boost: { title: 4 } })
          .slice(0, LIMIT)
          .map(({ id }) => String(id))
    },
  },
  {
    name: 'FlexSearch',
    most: 10_000,
    build: (documents) => {
      const index = new FlexSearch.Index({ encode: bigrams, tokenize: 'strict' } as never)
      documents.forEach((document, at) => index.add(at, textOf(document)))
      return (q) => (index.search(q, LIMIT) as number[]).map((at) => documents[at]?.id ?? '')
    },
  },
  {
    name: 'Fuse',
    most: 1000,
    build: (documents) => {
      const index = new Fuse([...documents], {
        keys: ['title', 'section', 'text'],
        ignoreLocation: true,
        threshold: 0.3,
      })
      return (q) => index.search(q, { limit: LIMIT }).map(({ item }) => item.id)
    },
  },
  {
    name: 'uFuzzy',
    most: 10_000,
    build: (documents) => {
      const fuzzy = new uFuzzy({
        unicode: true,
        interSplit: '[^\\p{L}\\d]+',
        intraSplit: '\\p{Ll}\\p{Lu}',
      })
      const texts = documents.map(textOf)
      return (q) =>
        (fuzzy.filter(texts, q) ?? []).slice(0, LIMIT).map((at) => documents[at]?.id ?? '')
    },
  },
]

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
  const judged = JSON.parse(readFileSync(file, 'utf8')) as Judged[]
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
