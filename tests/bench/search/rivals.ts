import uFuzzy from '@leeoniya/ufuzzy'
import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { createSearchEngine, type SearchDocument } from '../../../src/domain/search'
import { aliases } from './aliases'

export type Query = (q: string) => string[]
interface Rival {
  name: string
  /** Larger corpora take it minutes. */
  most?: number
  build: (documents: readonly SearchDocument[]) => Query
}

const LIMIT = 100

export const textOf = ({ title, units, section, text }: SearchDocument) =>
  [title, ...(typeof units === 'string' ? [units] : units), section, text].join('\n').toLowerCase()

const bigrams = (text: string): string[] => {
  const lower = text.toLowerCase()
  const found: string[] = []
  for (let at = 0; at < lower.length - 1; at++) found.push(lower.slice(at, at + 2))
  return found.length > 0 ? found : [lower]
}

const termsOf = (q: string) => q.toLowerCase().split(/\s+/)

export const rivals: Rival[] = [
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
