import type { DocumentSummary, OfficialDocument, SearchReply } from '../../../../src/contract'
import {
  asWritten,
  createAnswering,
  documentsOfYear,
  isQuestion,
  mendAsking,
  normalise,
  numbersAsked,
  planMeant,
  readPlanQuestion,
} from '../../../../src/domain/search/elsewhere'
import { gramsOf } from '../../repositories/search/grams'
import type { Db } from '../../database/schema'
import {
  countDocuments,
  findNewestId,
  readDocuments,
} from '../../repositories/content/current-documents'
import { listSummaries } from '../../repositories/content/documents'
import { countPairs } from '../../repositories/search/ask-corpus'
import {
  findDocumentOfNo,
  findDocumentsOfUnits,
  findSources,
} from '../../repositories/search/find-documents'

/** A question is answered from so many documents that say the most of its words. */
const MOST_DOCUMENTS = 6
const MOST_PAIRS = 8
const MOST_UNITS = 2
const MOST_NUMBERS = 3

/** The plan that a question asks of itself (谁印发的), and those for a year that it names. */
async function plansAsked(db: Db, query: string): Promise<string[]> {
  const isYearNamed = /\d{4}年/.test(query)
  if (!isYearNamed && !readPlanQuestion(query)) return []
  // Checked against the contract when they were published.
  const plans = (await listSummaries(db)).map((text) => JSON.parse(text) as DocumentSummary)
  const meant = planMeant(query, plans)
  const ofYear = isYearNamed ? documentsOfYear(query, plans).slice(0, MOST_DOCUMENTS) : []
  return [...(meant ? [meant.plan.id] : []), ...ofYear.map(({ id }) => id)]
}

/** The newest document, and those that a question may mean: itself, by a unit, a task's number, its words. */
async function documentsAsked(db: Db, query: string, units: readonly string[]) {
  const numbers = numbersAsked(query).slice(0, MOST_NUMBERS)
  const written = gramsOf(normalise(query)).filter((gram) => [...gram].length === 2)
  const pairs = await countPairs(db, [...new Set(written)])
  const ids = new Set([
    ...(await findNewestId(db)),
    ...(await plansAsked(db, query)),
    ...(await findDocumentsOfUnits(db, units, MOST_UNITS)),
    ...(await Promise.all(numbers.map((no) => findDocumentOfNo(db, no)))).flat(),
    ...(await findSources(db, pairs.slice(0, MOST_PAIRS), MOST_DOCUMENTS)),
  ])
  // Checked against the contract when they were published.
  return (await readDocuments(db, [...ids])).map((text) => JSON.parse(text) as OfficialDocument)
}

/** The engine's own answer, over the documents that the question may mean; `units` are those it names. */
export async function answerFrom(
  db: Db,
  query: string,
  units: (query: string) => readonly string[],
  /** Where a search is narrowed down to one document. */
  only?: string,
): Promise<SearchReply['answer']> {
  // Words of asking that are mistyped are read as they are meant.
  const written = asWritten(query)
  const asked = isQuestion(written) ? written : mendAsking(written)
  if (!isQuestion(asked)) return null
  const isOneOfMany = (await countDocuments(db)) > 1
  const documents =
    only === undefined
      ? await documentsAsked(db, asked, units(asked))
      : (await readDocuments(db, [only])).map((text) => JSON.parse(text) as OfficialDocument)
  return createAnswering(documents, () => isOneOfMany).answer(query)
}
