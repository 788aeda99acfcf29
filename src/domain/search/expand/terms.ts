import { normalise, termsOf } from '../matching/normalise'
import type { Variant } from '../matching/across'
import { buildSegment } from '../matching/segment'
import { LARGEST_PIECE, type Work } from '../work'
import { corpusOf, type Corpus } from './corpus'
import { expandPinyin } from './pinyin'
import { expandShortForm, type Aliases } from './short-form'
import { expandTypo } from './typo'

/** How much an expansion is worth beside what was typed. */
const WORTH = { unit: 0.95, pinyin: 0.9, typo: 0.8 } as const
export const MOST_TERMS = 8
export const LONGEST_TERM = 100
/** Longest word looked for where several are written as one. */
const LONGEST_WORD = 12
/** What asking whether a word stands may take: a look at each page (docs/search.md). */
const UNITS_OF_WORD = 64

type Expand = (corpus: Corpus, term: string) => Work<string[]>

/**
 * What is typed, as terms that must all be there, each with the strings of the corpus that it may stand for.
 * An empty list among them: nothing in the corpus is meant.
 */
export function createExpansion(corpora: () => readonly Corpus[], aliases: Aliases) {
  /** Short names of units as a corpus of their own: they too are typed by sound, and with slips. */
  let shortNames: Corpus | undefined

  const stands = (text: string) => corpora().some((corpus) => corpus.stands(text))

  function* inCorpora(expand: Expand, term: string, worth: number): Work<Variant[]> {
    const texts = new Set<string>()
    for (const corpus of corpora()) {
      for (const text of yield* expand(corpus, term)) texts.add(text)
    }
    return [...texts].map((text) => ({ text, worth }))
  }

  /** A term as typed, and the units that it names. */
  function named(term: string): Variant[] {
    const typed: Variant[] = stands(term) ? [{ text: term, worth: 1 }] : []
    const units = corpora().flatMap((corpus) => expandShortForm(corpus, term, aliases))
    const known = [...new Set(units)].filter(stands)
    return [...typed, ...known.map((text) => ({ text, worth: WORTH.unit }))]
  }

  function* shortNamesAsCorpus(): Work<Corpus> {
    const documents = [...aliases.keys()].map((title) => ({
      id: title,
      title,
      units: [],
      section: '',
      text: '',
    }))
    return corpusOf(yield* buildSegment(documents))
  }

  function* byShortName(expand: Expand, term: string, worth: number): Work<Variant[]> {
    if (aliases.size === 0) return []
    shortNames ??= yield* shortNamesAsCorpus()
    const found = yield* expand(shortNames, term)
    return found.flatMap((alias) => {
      const text = aliases.get(alias)
      return text !== undefined && stands(text) ? [{ text, worth }] : []
    })
  }

  /** In three steps, each only where the one before finds nothing: as typed or named, by sound, by a slip. */
  function* variantsOf(term: string): Work<Variant[]> {
    const known = named(term)
    // One character that stands nowhere is looked for in all of the text.
    yield LARGEST_PIECE
    if (known.length > 0) return known
    for (const [expand, worth] of [
      [expandPinyin, WORTH.pinyin],
      [expandTypo, WORTH.typo],
    ] as const) {
      const inText = yield* inCorpora(expand, term, worth)
      const units = yield* byShortName(expand, term, worth)
      const all = new Map([...units, ...inText].map((variant) => [variant.text, variant]))
      if (all.size > 0) return [...all.values()]
    }
    return []
  }

  /** The longest words first that stand in the corpus or are a unit's short name; none if one does not. */
  function* splitWords(run: string): Work<Variant[][]> {
    const pieces: Variant[][] = []
    for (let at = 0; at < run.length;) {
      let end = Math.min(run.length, at + LONGEST_WORD)
      let variants: Variant[] = []
      for (; end - at >= 2; end--) {
        variants = named(run.slice(at, end))
        if (variants.length > 0) break
      }
      yield LONGEST_WORD * UNITS_OF_WORD
      if (variants.length === 0) return [[]]
      pieces.push(variants)
      at = end
    }
    return pieces
  }

  /** A term that stands nowhere may be several written as one: 网站无障碍, 经信委政务云, 网站wza. */
  function* splitTerm(term: string): Work<Variant[][]> {
    const runs = term.match(/[a-z]+|[^a-z]+/g) ?? []
    // Each run is one piece at least: e/e/e/… would be looked for a hundred times, for nothing.
    if (runs.length > MOST_TERMS) return [[]]
    const pieces: Variant[][] = []
    for (const run of runs) {
      const variants = runs.length > 1 ? yield* variantsOf(run) : []
      pieces.push(...(variants.length > 0 ? [variants] : yield* splitWords(run)))
    }
    const isSplit = pieces.length > 1 && pieces.length <= MOST_TERMS
    return isSplit && pieces.every((variants) => variants.length > 0) ? pieces : [[]]
  }

  return function* expand(query: string): Work<Variant[][]> {
    const terms = termsOf(query)
      .slice(0, MOST_TERMS)
      .map((term) => term.slice(0, LONGEST_TERM))
    // Pinyin is also typed syllable by syllable: wei men hu.
    if (/^\s*[a-z]+(?:\s+[a-z]+)+\s*$/i.test(query)) {
      const joined = yield* variantsOf(normalise(query).trim().replace(/\s+/g, "'"))
      if (joined.length > 0) return [joined]
    }
    const found: Variant[][] = []
    for (const term of terms) {
      const variants = yield* variantsOf(term)
      found.push(...(variants.length > 0 ? [variants] : yield* splitTerm(term)))
    }
    return found
  }
}
