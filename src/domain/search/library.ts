import type { FeedPost, OfficialDocument } from '../../contract'
import { createAnswering } from './answers'
import { createSearchEngine } from './engine'
import { entriesIn, UNITS_OF_ENTRY, type Entry } from './entries/entries'
import { holdEntries } from './entries/held-entries'
import { spokenNames } from './entries/spoken-names'
import { sortOf } from './entries/sorts'
import { entriesOfPost } from './entries/post-entries'
import type { SearchDocument } from './matching/segment'
import { createOtherwise } from './query/otherwise'
import { namedBy } from './query/topic-words'
import { overEach, type Work } from './work'

/** What came and what went since the last change. */
export interface SearchChange {
  /** New or changed. */
  documents?: readonly OfficialDocument[]
  posts?: readonly FeedPost[]
  goneDocuments?: readonly string[]
  gonePosts?: readonly string[]
}

function* aliasesOf(documents: readonly OfficialDocument[]): Work<Map<string, string>> {
  const names = new Map<string, string>()
  yield* overEach(documents, ({ units }) => {
    for (const unit of units) for (const one of spokenNames(unit)) names.set(one, unit.name)
    return units.length
  })
  return names
}

const tagsOf = (documents: readonly OfficialDocument[]) =>
  documents.flatMap(({ tasks }) => tasks.flatMap(({ tags }) => tags))

/** What documents call things: the units first, then what most people look for. */
function namesOf(documents: readonly OfficialDocument[]): string[] {
  const units = documents.flatMap((document) => document.units)
  const themes = documents.flatMap(({ parts }) => parts.flatMap((part) => part.themes))
  return [
    ...new Set([
      ...units.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...tagsOf(documents),
      ...themes.flatMap(({ title }) => title ?? []),
    ]),
  ]
}

/** The newest first; of one day by id. */
function inOrder(one: OfficialDocument, other: OfficialDocument): number {
  const [a, b] = [one.issuedOn ?? '', other.issuedOn ?? '']
  if (a !== b) return a < b ? 1 : -1
  return one.id < other.id ? -1 : 1
}

/** Those of one instant stand in the order of their ids. */
const byId = (posts: readonly FeedPost[]) =>
  [...posts].sort((one, other) => (one.id < other.id ? -1 : 1))

const searchable = (id: string, { kind, title, units, section, text, rank }: Entry) => ({
  id,
  title,
  units,
  section,
  text,
  rank,
  sort: sortOf(kind),
})

/** What is held while documents come and go. */
export function createLibrary() {
  const held = holdEntries()
  const engine = createSearchEngine([])
  const library = new Map<string, OfficialDocument>()
  const answers = createAnswering()
  let otherwise = createOtherwise(() => [])
  let isName = namedBy(() => [])
  /** Made anew where its document is another: every key of a question asks it. */
  let one: { of: OfficialDocument | undefined; answers: typeof answers } | null = null
  const all = () => [...library.values()].sort(inOrder)

  /** Puts what changed in its place; answers with the keys to look at again. */
  function* take(changed: SearchChange): Work<string[]> {
    const { documents = [], posts = [], goneDocuments = [], gonePosts = [] } = changed
    for (const document of documents) library.set(document.id, document)
    for (const id of goneDocuments) library.delete(id)
    const keys = new Set<string>()
    function* put(source: string, entries: readonly Entry[]): Work<void> {
      for (const key of yield* held.put(source, entries)) keys.add(key)
    }
    for (const id of goneDocuments) yield* put(`document:${id}`, [])
    for (const id of gonePosts) yield* put(`post:${id}`, [])
    for (const one of documents) yield* put(`document:${one.id}`, yield* entriesIn(one))
    for (const one of byId(posts)) yield* put(`post:${one.id}`, entriesOfPost(one))
    return yield* held.settle(keys)
  }

  function* changing(changed: SearchChange): Work<void> {
    const keys = yield* take(changed)
    const found: SearchDocument[] = []
    yield* overEach(keys, (key) => {
      const entry = held.all.get(key)
      if (entry) found.push(searchable(key, entry))
      else engine.remove(key)
      return UNITS_OF_ENTRY
    })
    yield* engine.adding(found)
    const { documents = [], goneDocuments = [] } = changed
    if (documents.length + goneDocuments.length === 0) return
    const aliases = yield* aliasesOf([...library.values()])
    engine.know(aliases)
    answers.over(all())
    otherwise = createOtherwise(() => namesOf(all()))
    isName = namedBy(() => [...aliases.keys(), ...aliases.values(), ...tagsOf(all())])
  }

  /** Answers from one document alone, where a search is narrowed down to it. */
  function answersIn(id: string | undefined) {
    if (id === undefined) return answers
    const own = library.get(id)
    if (one?.of !== own || !one) {
      one = { of: own, answers: createAnswering(own ? [own] : [], () => library.size > 1) }
    }
    return one.answers
  }

  return {
    entries: held.all,
    engine,
    answersIn,
    all,
    otherwise: (query: string) => otherwise(query),
    isName: (text: string) => isName(text),
    changing,
  }
}
