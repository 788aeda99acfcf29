import type { Answer, OfficialDocument } from '../../../../contract'
import { overEach, type Work } from '../../work'
import { answerNo, answerSentences, answerWhen, answerWho } from '../about/tasks'
import { answerDoer, asksDoer } from '../about/doer'
import { normalise } from '../../matching/normalise'
import { mendTopic } from '../asked/by-sound'
import { withDropped } from './dropped'
import { countedIn, countsIn, isAmbiguous } from './counting'
import {
  bestTasks,
  definedIn,
  inOrder,
  networksIn,
  saysNothing,
  shareWanted,
  type Held,
} from './fitting'
import { mayHoldAll, mayHoldEach, mostOf } from '../passages/signs'
import type { HeldPassages } from '../passages/held-passages'
import { asksKinds, asksProblems, listsIn } from './lists'
import { namedByNumber, tasksCalled } from './named-otherwise'
import { gramsOf } from '../passages/passages'
import {
  hasPassed,
  isAnsweredFor,
  isDoing,
  isPartTaken,
  topicOf,
  type Asked,
} from '../asked/question'
import { bareOf, tasksAbout } from './owners'
import { asksUntold, sayingAsAsked, withoutFrames } from './saying'
import { nameIn, sayingName, tellers, toldTogether } from './telling'
import { inOneOrder } from '../asked/word-order'
import { aboutTopic, tasksOfTheme } from './themes'
import { isOfYear } from '../asked/years'

/** How much of the topic a sentence must hold; below it silence is better (docs/search.md). */
const ENOUGH = 0.56
/** What so many sentences hold whole (电子政务) is told by none of them. */
const WHOLE = 0.999
const MOST_ALIKE = 12
/** 粉丝增长率: no text need say 率, but a share must stand there. */
const RATE = /率(?:是|有|为|达)?(?:多少|几|多高)?[??。]?$/
const rateIn = (query: string) => /.率/.exec(query)?.[0] ?? ''
/** Looking at a passage takes as long as reading so many characters. */
const UNITS_OF_LOOK = 16
/** And at its sign. */
const UNITS_OF_GLANCE = 2
const ROUNDING = 1e-9

/** What the sentences say of a topic, whichever task or attachment they stand in. */
export function* answerTopic(
  written: string,
  asked: Asked,
  documents: readonly OfficialDocument[],
  { passages, signs, coverage }: HeldPassages,
): Work<Answer | null> {
  const query = inOneOrder(written)
  const pieces: string[] = []
  if (asksUntold(query)) return null
  const isRate = RATE.test(query) && !coverage.isHeard(rateIn(query))
  const words = withoutFrames(isRate ? query.replace(RATE, '') : query, coverage.isHeard)
  for (const piece of topicOf(words, coverage.isHeard)) {
    const named = namedByNumber(mendTopic(piece, coverage.isHeard), documents)
    pieces.push(yield* withDropped(named, coverage.isHeard, passages))
  }
  if (pieces.every((piece) => saysNothing(piece) || isDoing(piece))) return null
  const topic = pieces.map(gramsOf)
  const whole = pieces.filter((piece) => piece.length > 1 && !isDoing(piece))
  const needed = [...whole, ...networksIn(query)].map(gramsOf)
  const name = nameIn(pieces)
  const nameGrams = gramsOf(name ?? '')
  const mayName = mayHoldAll(signs, nameGrams)
  const mayTell = mayHoldEach(signs, needed)
  const weighed = coverage.weigh(topic)
  const mostHeld = mostOf(signs, weighed)
  const enough = ENOUGH * weighed.reduce((sum, [, weight]) => sum + weight, 0) - ROUNDING
  let isName = false
  const held: Held[] = []
  yield* overEach(passages, (passage, at) => {
    const { grams, document, sentence } = passage
    if (name !== null && !isName && mayName(at) && nameGrams.every((gram) => grams.has(gram))) {
      isName = normalise(sentence).includes(name)
    }
    if (!mayTell(at) || mostHeld(at) < enough) return UNITS_OF_GLANCE
    // 绿色账户的预算: a passage that says nothing of one half of the question does not answer it.
    if (!needed.every((piece) => piece.some((gram) => grams.has(gram)))) return UNITS_OF_LOOK
    const share = coverage.shareOf(topic, grams)
    if (share < ENOUGH || !isOfYear(query, { ...passage, planYear: document.year })) {
      return UNITS_OF_LOOK
    }
    held.push({ passage, share })
    return UNITS_OF_LOOK
  })
  const about = aboutTopic(bestTasks(held), topic, coverage.shareOf)
  const best = sayingName(about, held, isName ? name : null)
  const done = asked === 'who' ? answerDoer(query, pieces, passages) : null
  if (done) return done
  if (asked === 'who' && asksDoer(query)) return null
  if (asked === 'who' && isAnsweredFor(query)) {
    const called = tasksCalled(documents, pieces.map(bareOf), { passages, signs })
    const tasks = called.length > 0 ? called : tasksAbout(best, pieces, documents, query)
    const told = tasks?.length === 0 ? tasksOfTheme(documents, topic, coverage.shareOf) : tasks
    return answerWho(told ?? [], query.includes('牵头'))
  }
  if (asked === 'who' && !isPartTaken(query)) return null
  // When something was done stands in a sentence with its month, or nowhere.
  const wasWhen = asked === 'when' && hasPassed(query)
  const due =
    asked === 'when' && !wasWhen
      ? answerWhen(
          best.map(({ passage }) => passage),
          pieces,
        )
      : null
  if (due) return due
  if (asked === 'no') return answerNo(best.map(({ passage }) => passage))
  const wantsNumber = (asked === 'number' || asked === 'count') && !asksKinds(query)
  const counted = wantsNumber && !isRate ? countedIn(query) : null
  const counts = counted === null ? null : countsIn(query, counted)
  const lists = listsIn(query, pieces)
  const alike = held.filter(({ share }) => share > WHOLE).length
  if (alike > MOST_ALIKE && !asksProblems(query)) return null
  const defined = definedIn(query, pieces)
  const isSaidAsAsked = sayingAsAsked({
    query,
    asked,
    pieces,
    wantsNumber,
    counts,
    lists,
    shareOf: isRate ? words : null,
  })
  const sorted = tellers(held, {
    query,
    wantsNumber,
    pieces,
    defined,
    name: isName ? name : null,
    documents,
  })
    .filter(({ share }) => share >= shareWanted(query, asked))
    .filter(({ passage }) => isSaidAsAsked(passage))
  if (isAmbiguous(sorted, counts)) return null
  return answerSentences(
    toldTogether(inOrder(sorted, { query, counts, lists, defined }), counts, query),
  )
}
