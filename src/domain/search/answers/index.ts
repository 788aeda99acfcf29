import type { Answer, OfficialDocument } from '../../../contract'
import { finish, overEach, type Work } from '../work'
import { answerPlan } from './about-plan'
import { answerNo, answerSentence, answerWhen, answerWho } from './about-tasks'
import { answerUnits } from './about-units'
import { mendAsking, mendTopic } from './by-sound'
import {
  bestTasks,
  countedIn,
  definedIn,
  hasNewNumber,
  inOrder,
  isCountedThere,
  namesWhoIsAsked,
  networksIn,
  saysNothing,
  shareWanted,
  type Held,
} from './fitting'
import { holdPassages } from './held-passages'
import { answerNumbered, numbersAsked, tasksAsked } from './numbered'
import { namingPlans } from './named-plans'
import { gramsOf } from './passages'
import {
  hasPassed,
  isAnsweredFor,
  isDoing,
  isPartTaken,
  isQuestion,
  MOST_LETTERS,
  readQuestion,
  topicOf,
  type Asked,
} from './question'
import { aboutTopic, tasksOfTheme } from './themes'
import { namesUnknownUnit, unitsIn } from './unit-names'
import { documentsOfYear, isOfYear } from './years'

/** How much of the topic a sentence must hold; below it silence is better (docs/search.md). */
const ENOUGH = 0.56
/** What so many sentences hold whole (电子政务) is told by none of them. */
const WHOLE = 0.999
const MOST_ALIKE = 12
/** Looking at a passage takes as long as reading so many characters. */
const UNITS_OF_LOOK = 16

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

  /** What the sentences say of a topic, whichever task or attachment they stand in. */
  function* answerTopic(query: string, asked: Asked): Work<Answer | null> {
    const { passages, coverage } = yield* read.over(documents)
    const pieces = topicOf(query, coverage.isHeard).map((piece) =>
      mendTopic(piece, coverage.isHeard),
    )
    if (pieces.every((piece) => saysNothing(piece) || isDoing(piece))) return null
    const topic = pieces.map(gramsOf)
    const whole = pieces.filter((piece) => piece.length > 1 && !isDoing(piece))
    const needed = [...whole, ...networksIn(query)].map(gramsOf)
    const held: Held[] = []
    yield* overEach(passages, (passage) => {
      const { grams, document } = passage
      // 绿色账户的预算: a passage that says nothing of one half of the question does not answer it.
      if (!needed.every((piece) => piece.some((gram) => grams.has(gram)))) return UNITS_OF_LOOK
      const share = coverage.shareOf(topic, grams)
      if (share < ENOUGH || !isOfYear(query, { ...passage, planYear: document.year })) {
        return UNITS_OF_LOOK
      }
      held.push({ passage, share })
      return UNITS_OF_LOOK
    })
    const best = aboutTopic(bestTasks(held), topic, coverage.shareOf)
    const tasks = best.flatMap(({ passage }) => passage.task ?? [])
    const told = tasks.length > 0 ? tasks : tasksOfTheme(documents, topic, coverage.shareOf)
    if (asked === 'who' && isAnsweredFor(query)) return answerWho(told, query.includes('牵头'))
    if (asked === 'who' && !isPartTaken(query)) return null
    // When something was done stands in a sentence with its month, or nowhere.
    const wasWhen = asked === 'when' && hasPassed(query)
    if (asked === 'when' && !wasWhen) return answerWhen(best.map(({ passage }) => passage))
    if (asked === 'no') return answerNo(best.map(({ passage }) => passage))
    const wantsNumber = asked === 'number' || asked === 'count'
    const counted = wantsNumber ? countedIn(query) : null
    if (held.filter(({ share }) => share > WHOLE).length > MOST_ALIKE) return null
    const sorted = held
      .filter(({ share }) => share >= shareWanted(query, asked))
      .filter(({ passage }) => asked !== 'duties' || passage.task !== null)
      .filter(({ passage }) => !wasWhen || /\d{4}年\d{1,2}月/.test(passage.sentence))
      .filter(({ passage }) => !wantsNumber || hasNewNumber(passage.sentence, query, pieces))
      .filter(({ passage: { sentence } }) => counted === null || isCountedThere(sentence, counted))
      .filter(({ passage }) => namesWhoIsAsked(passage, query))
    const [fitting] = inOrder(sorted, { counted, defined: definedIn(query, pieces) })
    return fitting ? answerSentence(fitting.passage) : null
  }

  function* answerAsWritten(query: string): Work<Answer | null> {
    const asked = readQuestion(query)
    const ofYear = documentsOfYear(query, documents)
    if (numbersAsked(query).length > 0) {
      return answerNumbered(tasksAsked(query, ofYear), asked, query)
    }
    const mentioned = unitsIn(query, ofYear)
    const ofPlan = answerPlan(query, documents, mentioned[0]?.words)
    if (ofPlan) return ofPlan
    if (asked === null) return null
    const isOfUnit = (asked === 'count' || asked === 'duties') && !hasPassed(query)
    const wanted = { withHeadlines: asked === 'duties', asksLead: query.includes('牵头') }
    if (mentioned.length > 0 && isOfUnit) return answerUnits(mentioned, wanted)
    // How many tasks has a body that is none of the document's units: nobody can say.
    if (asked === 'count' && /任务|工作/.test(query)) return null
    if (isOfUnit && namesUnknownUnit(query)) return null
    return yield* answerTopic(query, asked)
  }

  function* answering(query: string): Work<Answer | null> {
    if (query.length > MOST_LETTERS) return null
    const mended = mendAsking(query)
    for (const asked of new Set([query, mended])) {
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
