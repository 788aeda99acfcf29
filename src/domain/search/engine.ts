import { expandPinyin } from './expand/pinyin'
import { expandShortForm, type Aliases } from './expand/short-form'
import { expandTypo } from './expand/typo'
import { simplify } from './lexicon'
import { termsOf } from './normalise'
import { firstAt, makeScratch, scanTerm, type Scratch, type Variant } from './scan'
import { buildSegment, crossesSentences, type SearchDocument, type Segment } from './segment'
import { bestOf } from './top'

export interface SearchOptions {
  limit?: number
  offset?: number
  /** Leaves a document out where it answers false. */
  accepts?: (id: string) => boolean
}

export interface Found {
  /** The best first. */
  ids: string[]
  total: number
  /** The strings that were looked for and stand in the corpus: what to mark. */
  matched: string[]
}

export interface SearchEngine {
  /** Ids of the documents that answer, the best first. Never throws; bounded time. */
  search: (query: string, options?: SearchOptions) => string[]
  find: (query: string, options?: SearchOptions) => Found
  /** Adds documents without touching what is there; an id that is there already is replaced. */
  add: (documents: readonly SearchDocument[]) => void
  remove: (id: string) => void
}

/** How much an expansion is worth beside what was typed. */
const WORTH = { unit: 0.95, pinyin: 0.9, typo: 0.8 } as const
const MOST_TERMS = 8
const LONGEST_TERM = 100
const DEFAULT_LIMIT = 20
const MOST_EXPANDED = 500

interface Held {
  segment: Segment
  scratch: Scratch
}

const holds = (held: readonly Held[], text: string) =>
  held.some(({ segment, scratch }) => firstAt(segment, scratch, text) >= 0)

/** A term that stands nowhere may be several written as one: 网站无障碍 is 网站 and 无障碍. */
function splitTerm(held: readonly Held[], term: string): string[] | null {
  const pieces: string[] = []
  for (let at = 0; at < term.length;) {
    let end = Math.min(term.length, at + 12)
    while (end - at >= 2 && !holds(held, term.slice(at, end))) end -= 1
    if (end - at < 2) return null
    pieces.push(term.slice(at, end))
    at = end
  }
  return pieces.length > 1 && pieces.length <= 4 ? pieces : null
}

/** What each term may stand for in the corpus, in three steps: as typed, by name or sound, by a slip. */
function variantsOf(held: readonly Held[], term: string, aliases: Aliases): Variant[] {
  const each = (expand: (segment: Segment) => string[], worth: number): Variant[] => {
    const texts = new Set(held.flatMap(({ segment }) => expand(segment)))
    return [...texts].map((text) => ({ text, worth }))
  }
  // Words that cross the end of a sentence stand in no single one: the scan itself looks for them.
  const isTyped = term !== '' && (crossesSentences(term) || holds(held, term))
  const typed: Variant[] = isTyped ? [{ text: term, worth: 1 }] : []
  const named = each((segment) => expandShortForm(segment, term, aliases), WORTH.unit)
  const known = [...typed, ...named.filter(({ text }) => holds(held, text))]
  if (known.length > 0) return known
  const sounded = each((segment) => expandPinyin(segment, term), WORTH.pinyin)
  if (sounded.length > 0) return sounded
  return each((segment) => expandTypo(segment, term), WORTH.typo)
}

/**
 * Finds documents by any words in them: exact substrings first; pinyin, short names of units and slips
 * of the pen are expanded into strings that stand in the corpus, and these are found exactly.
 */
export function createSearchEngine(
  documents: readonly SearchDocument[],
  aliases: Aliases = new Map(),
): SearchEngine {
  const held: Held[] = []
  const homes = new Map<string, { held: Held; at: number }>()
  const dead = new Map<Held, Set<number>>()

  function remove(id: string): void {
    const home = homes.get(id)
    if (!home) return
    homes.delete(id)
    expanded.clear()
    const gone = dead.get(home.held) ?? new Set()
    dead.set(home.held, gone.add(home.at))
  }

  function add(more: readonly SearchDocument[]): void {
    if (more.length === 0) return
    more.forEach(({ id }) => remove(id))
    expanded.clear()
    const segment = buildSegment(more)
    const one = { segment, scratch: makeScratch(segment) }
    held.push(one)
    segment.ids.forEach((id, at) => homes.set(id, { held: one, at }))
  }

  /** What terms stood for the last time: a person types on, deletes, and pages through results. */
  const expanded = new Map<string, Variant[]>()

  function expand(term: string): Variant[] {
    const known = expanded.get(term)
    if (known) return known
    if (expanded.size >= MOST_EXPANDED) expanded.clear()
    const variants = variantsOf(held, term, aliases)
    expanded.set(term, variants)
    return variants
  }

  function termsFor(query: string): Variant[][] {
    const terms = termsOf(simplify(query.slice(0, 2000)))
      .slice(0, MOST_TERMS)
      .map((term) => term.slice(0, LONGEST_TERM))
    // Pinyin is also typed syllable by syllable: wei men hu.
    if (terms.length > 1 && terms.every((term) => /^[a-z]+$/.test(term))) {
      const joined = expand(terms.join(''))
      if (joined.length > 0) return [joined]
    }
    return terms.flatMap((term) => {
      const variants = expand(term)
      if (variants.length > 0) return [variants]
      const pieces = splitTerm(held, term)
      return pieces ? pieces.map((text) => [{ text, worth: 1 }]) : [[]]
    })
  }

  function find(query: string, options: SearchOptions = {}): Found {
    const { limit = DEFAULT_LIMIT, offset = 0, accepts } = options
    for (const { scratch } of held) scratch.firsts.clear()
    const terms = termsFor(query)
    if (terms.length === 0 || terms.some((variants) => variants.length === 0)) {
      return { ids: [], total: 0, matched: [] }
    }
    const best = bestOf(offset + limit)
    for (const one of held) {
      const { segment, scratch } = one
      const scores = new Float32Array(segment.ids.length)
      const counts = new Uint8Array(segment.ids.length)
      terms.forEach((variants, at) =>
        scanTerm(segment, variants, scratch, { scores, terms: counts, at }),
      )
      const gone = dead.get(one)
      for (let document = 0; document < scores.length; document++) {
        if (counts[document] !== terms.length || gone?.has(document)) continue
        const id = segment.ids[document] ?? ''
        if (!accepts || accepts(id)) best.offer(id, scores[document] ?? 0)
      }
    }
    const matched = [...new Set(terms.flatMap((variants) => variants.map(({ text }) => text)))]
    return { ids: best.ids().slice(offset), total: best.total(), matched }
  }

  add(documents)
  return { find, search: (query, options) => find(query, options).ids, add, remove }
}
