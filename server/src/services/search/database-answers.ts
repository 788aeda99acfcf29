import type { DocumentSummary, OfficialDocument, SearchReply } from '../../../../src/contract'
import {
  createAnswering,
  isQuestion,
  pairsAsked,
  planMeant,
  readPlanQuestion,
} from '../../../../src/domain/search/elsewhere'
import type { Db } from '../../database/schema'
import { findNewestId, readDocuments } from '../../repositories/content/current-documents'
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

/** The plan that a question asks of itself (谁印发的), by its title, year or number. */
async function planAsked(db: Db, query: string): Promise<string[]> {
  if (!readPlanQuestion(query)) return []
  // Checked against the contract when they were published.
  const plans = (await listSummaries(db)).map((text) => JSON.parse(text) as DocumentSummary)
  const meant = planMeant(query, plans)
  return meant ? [meant.plan.id] : []
}

/** The newest document, and those that a question may mean: itself, by a unit, a task's number, its words. */
async function documentsAsked(db: Db, query: string, units: readonly string[]) {
  const no = /第\s*(\d{1,4})\s*[项条]/.exec(query)?.[1]
  const pairs = await countPairs(db, pairsAsked(query))
  const ids = new Set([
    ...(await findNewestId(db)),
    ...(await planAsked(db, query)),
    ...(await findDocumentsOfUnits(db, units, MOST_UNITS)),
    ...(no === undefined ? [] : await findDocumentOfNo(db, Number(no))),
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
): Promise<SearchReply['answer']> {
  if (!isQuestion(query)) return null
  return createAnswering(await documentsAsked(db, query, units(query))).answer(query)
}
