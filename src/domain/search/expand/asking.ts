import type { Variant } from '../matching/across'
import { finish, type Work } from '../work'
import type { Corpus } from './corpus'
import type { Slot } from './slots'
import type { Aliases } from './short-form'
import { createExpansion } from './terms'

/** A corpus that must be asked, such as a database. Answers as `Corpus` does. */
export interface AskedCorpus {
  /** Those of some strings that stand. */
  standing: (texts: readonly string[]) => Promise<ReadonlySet<string>>
  fitting: (slots: readonly Slot[]) => Promise<string[]>
  around: (before: string, after: string) => Promise<string[]>
  unitNames: Corpus['unitNames']
  aliases: Aliases
}

const MOST_KEPT = 20_000
/** A query asks no more often than this; what is not known by then is not there. */
const MOST_ROUNDS = 60

interface Lacks {
  texts: Set<string>
  strings: { key: string; ask: () => Promise<string[]> } | null
}

/** Thrown out of an expansion that cannot go on without an answer. */
class Wanting extends Error {}

const keyOf = (slots: readonly Slot[]) =>
  slots.map((slot) => String.fromCharCode(...slot)).join(' ')

/**
 * The very expansion of the engine over a corpus that must be asked: it runs until it needs what is not
 * known, that is asked for, and it runs again. What was answered is kept as long as this is.
 */
export function createAskingExpansion(asked: AskedCorpus) {
  const standing = new Map<string, boolean>()
  const strings = new Map<string, string[]>()
  /** What the run at hand lacks. */
  let lacks: Lacks = { texts: new Set(), strings: null }

  function need(key: string, ask: () => Promise<string[]>): string[] {
    const known = strings.get(key)
    if (known) return known
    // A string that may stand comes first: then this is not needed.
    if (lacks.texts.size === 0) lacks.strings = { key, ask }
    throw new Wanting()
  }

  function* given(key: string, ask: () => Promise<string[]>): Work<string[]> {
    yield 1
    return need(key, ask)
  }

  const corpus: Corpus = {
    unitNames: asked.unitNames,
    stands(text) {
      const known = standing.get(text)
      if (known === undefined) lacks.texts.add(text)
      return known ?? false
    },
    fitting: (slots) => given(`f${keyOf(slots)}`, () => asked.fitting(slots)),
    around: (before, after) => given(`a${before} ${after}`, () => asked.around(before, after)),
  }
  const expand = createExpansion(() => [corpus], asked.aliases)

  function run(query: string): { terms: Variant[][]; lacking: Lacks } {
    const lacking: Lacks = { texts: new Set(), strings: null }
    lacks = lacking
    try {
      return { terms: finish(expand(query)), lacking }
    } catch (cause) {
      if (cause instanceof Wanting) return { terms: [], lacking }
      throw cause
    }
  }

  return async (query: string): Promise<Variant[][]> => {
    if (standing.size + strings.size > MOST_KEPT) {
      standing.clear()
      strings.clear()
    }
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { terms, lacking } = run(query)
      if (lacking.texts.size > 0) {
        const there = await asked.standing([...lacking.texts])
        lacking.texts.forEach((text) => standing.set(text, there.has(text)))
      } else if (lacking.strings) {
        strings.set(lacking.strings.key, await lacking.strings.ask())
      } else return terms
    }
    return []
  }
}
