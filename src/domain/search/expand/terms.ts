import { normalise, termsOf } from '../matching/normalise'
import type { Variant } from '../matching/scan'
import { buildSegment } from '../matching/segment'
import { corpusOf, type Corpus } from './corpus'
import { expandPinyin } from './pinyin'
import { expandShortForm, type Aliases } from './short-form'
import { expandTypo } from './typo'

/** How much an expansion is worth beside what was typed. */
const WORTH = { unit: 0.95, pinyin: 0.9, typo: 0.8 } as const
const MOST_TERMS = 8
const LONGEST_TERM = 100
/** Longest word looked for where several are written as one. */
const LONGEST_WORD = 12

/**
 * What is typed, as terms that must all be there, each with the strings of the corpus that it may stand for.
 * An empty list among them: nothing in the corpus is meant.
 */
export function createExpansion(corpora: () => readonly Corpus[], aliases: Aliases) {
  /** Short names of units as a corpus of their own: they too are typed by sound, and with slips. */
  let shortNames: Corpus | undefined

  const stands = (text: string) => corpora().some((corpus) => corpus.stands(text))

  function inCorpus(expand: (corpus: Corpus) => string[], worth: number): Variant[] {
    const texts = new Set(corpora().flatMap(expand))
    return [...texts].map((text) => ({ text, worth }))
  }

  /** A term as typed, and the units that it names. */
  function named(term: string): Variant[] {
    const typed: Variant[] = stands(term) ? [{ text: term, worth: 1 }] : []
    const units = inCorpus((corpus) => expandShortForm(corpus, term, aliases), WORTH.unit)
    return [...typed, ...units.filter(({ text }) => stands(text))]
  }

  function byShortName(expand: (corpus: Corpus) => string[], worth: number): Variant[] {
    if (aliases.size === 0) return []
    shortNames ??= corpusOf(
      buildSegment(
        [...aliases.keys()].map((title) => ({
          id: title,
          title,
          units: [],
          section: '',
          text: '',
        })),
      ),
    )
    return expand(shortNames).flatMap((alias) => {
      const text = aliases.get(alias)
      return text !== undefined && stands(text) ? [{ text, worth }] : []
    })
  }

  /** In three steps, each only where the one before finds nothing: as typed or named, by sound, by a slip. */
  function variantsOf(term: string): Variant[] {
    const known = named(term)
    if (known.length > 0) return known
    for (const [expand, worth] of [
      [expandPinyin, WORTH.pinyin],
      [expandTypo, WORTH.typo],
    ] as const) {
      const inText = inCorpus((corpus) => expand(corpus, term), worth)
      const units = byShortName((corpus) => expand(corpus, term), worth)
      const all = new Map([...units, ...inText].map((variant) => [variant.text, variant]))
      if (all.size > 0) return [...all.values()]
    }
    return []
  }

  /** The longest words first that stand in the corpus or are a unit's short name; none if one does not. */
  function splitWords(run: string): Variant[][] {
    const pieces: Variant[][] = []
    for (let at = 0; at < run.length;) {
      let end = Math.min(run.length, at + LONGEST_WORD)
      let variants: Variant[] = []
      for (; end - at >= 2; end--) {
        variants = named(run.slice(at, end))
        if (variants.length > 0) break
      }
      if (variants.length === 0) return [[]]
      pieces.push(variants)
      at = end
    }
    return pieces
  }

  /** A term that stands nowhere may be several written as one: 网站无障碍, 经信委政务云, 网站wza. */
  function splitTerm(term: string): Variant[][] {
    const runs = term.match(/[a-z]+|[^a-z]+/g) ?? []
    const pieces = runs.flatMap((run) => {
      const variants = runs.length > 1 ? variantsOf(run) : []
      return variants.length > 0 ? [variants] : splitWords(run)
    })
    const isSplit = pieces.length > 1 && pieces.length <= MOST_TERMS
    return isSplit && pieces.every((variants) => variants.length > 0) ? pieces : [[]]
  }

  return function expand(query: string): Variant[][] {
    const terms = termsOf(query)
      .slice(0, MOST_TERMS)
      .map((term) => term.slice(0, LONGEST_TERM))
    // Pinyin is also typed syllable by syllable: wei men hu.
    if (/^\s*[a-z]+(?:\s+[a-z]+)+\s*$/i.test(query)) {
      const joined = variantsOf(normalise(query).trim().replace(/\s+/g, "'"))
      if (joined.length > 0) return [joined]
    }
    return terms.flatMap((term) => {
      const variants = variantsOf(term)
      return variants.length > 0 ? [variants] : splitTerm(term)
    })
  }
}
