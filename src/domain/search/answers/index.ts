import type { Answer, OfficialDocument } from '../../../contract'
import { finish, type Work } from '../work'
import { answerAttached } from './about/attached'
import { answerDone } from './about/done'
import { answerPlaced, asksPlaced } from './about/placed'
import { answerPlan } from './about/plan'
import { answerSection } from './about/sections'
import { answerUnits } from './about/units'
import { mendAsking } from './asked/by-sound'
import { isNegated } from './asked/negated'
import { holdPassages } from './passages/held-passages'
import { namingPlans } from './named-plans'
import { answerNumbered, numbersAsked, tasksAsked } from './asked/numbered'
import { asksItems, hasPassed, isQuestion, MOST_LETTERS, readQuestion } from './asked/question'
import { answerTopic } from './sentences/topic'
import { doerAsked } from './sentences/deeds'
import { asksMembers, asksShared } from './asked/several'
import { asksPerson, namesPeople } from './asked/people'
import { asWritten } from './asked/spoken'
import { namesUnknownUnit, unitsIn } from './unit-names'
import { documentsOfYear } from './asked/years'

export interface Answering {
  answer: (query: string) => Answer | null
  /** `answer` in steps; what a dropped question has read is left to the next. */
  answering: (query: string) => Work<Answer | null>
  /** From now on over these documents; what is known of those that stay is kept. */
  over: (documents: readonly OfficialDocument[]) => void
}

/**
 * Answers questions with words of the documents in a fixed frame: who, what, how many, when, which number,
 * how many tasks has a unit, what must it do. Null where the text has no answer. No citation, no answer.
 * `isOneOfMany`: whether readers have more than one plan, so that an answer must name its own.
 */
export function createAnswering(
  documents: readonly OfficialDocument[] = [],
  isOneOfMany = (all: readonly OfficialDocument[]) => all.length > 1,
): Answering {
  const read = holdPassages()

  function* answerAsWritten(query: string): Work<Answer | null> {
    if (isNegated(query)) return null
    const asked = readQuestion(query)
    const ofYear = documentsOfYear(query, documents)
    if (numbersAsked(query).length > 0) {
      const tasks = tasksAsked(query, ofYear)
      return asksPlaced(query) ? answerPlaced(tasks, ofYear) : answerNumbered(tasks, asked, query)
    }
    const ofSection = answerSection(query, ofYear) ?? answerAttached(query, documents)
    if (ofSection) return ofSection
    const mentioned = unitsIn(query, ofYear)
    const ofPlan = answerPlan(query, documents, mentioned[0]?.words)
    if (ofPlan) return ofPlan
    if (asked === null || asksMembers(query, documents) || asksPerson(query)) return null
    const [only] = mentioned
    // A report stands in the plan of the year after it.
    const doer = asked === 'duties' ? query : doerAsked(query)
    const bodies = hasPassed(query) && doer !== null ? unitsIn(doer, documents) : []
    if (bodies.length > 0) {
      return answerDone(bodies, (yield* read.over(documents)).passages, query)
    }
    const isOfUnit =
      (asked === 'count' ||
        asked === 'duties' ||
        asksItems(query, only?.words) ||
        /是做什么的[??。]?$/.test(query)) &&
      !hasPassed(query)
    const wanted = {
      withHeadlines: asked === 'duties',
      asksLead: query.includes('牵头'),
      isShared: asksShared(query),
    }
    if (mentioned.length > 0 && isOfUnit) return answerUnits(mentioned, wanted)
    // How many tasks has a body that is none of the document's units: nobody can say.
    if (asked === 'count' && /任务|工作/.test(query)) return null
    if (isOfUnit && (namesUnknownUnit(query) || namesPeople(query))) return null
    return yield* answerTopic(query, asked, documents, yield* read.over(documents))
  }

  function* answering(query: string): Work<Answer | null> {
    if (query.length > MOST_LETTERS) return null
    const written = asWritten(query)
    for (const asked of new Set([written, mendAsking(written)])) {
      const given = isQuestion(asked) ? yield* answerAsWritten(asked) : null
      if (given) return isOneOfMany(documents) ? namingPlans(given, documents) : given
    }
    return null
  }

  return {
    answer: (query) => finish(answering(query)),
    answering,
    over(others) {
      documents = others
    },
  }
}
