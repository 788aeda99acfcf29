import { isQuestion } from '../answers/asked/question'
import type { Accepts, Found, SearchEngine, SearchOptions } from '../engine'
import type { Work } from '../work'
import type { Otherwise } from './otherwise'
import { byLength, saidOf, topicWords } from './topic-words'

/** What a question is about, in the words of the texts: as many of them as stand together, the longest first. */
function* findingTopic(
  engine: SearchEngine,
  question: string,
  isName: (text: string) => boolean,
  accepts: Accepts,
): Work<ReturnType<typeof saidOf>> {
  const stands = (text: string) => engine.corpora().some((corpus) => corpus.stands(text))
  const asking = topicWords(question, isName)
  let step = asking.next()
  while (!step.done) step = asking.next(new Set(step.value.filter(stands)))
  const chosen: string[] = []
  for (const word of byLength(step.value)) {
    const { total } = yield* engine.finding([...chosen, word].join(' '), { limit: 1, accepts })
    if (total > 0) chosen.push(word)
  }
  return saidOf(step.value, chosen)
}

/** Some words as they are, else as they may be meant; `isEnough`: who asks has something to tell already. */
export function createFinding(
  engine: SearchEngine,
  otherwise: (query: string) => Otherwise[],
  isName: (text: string) => boolean,
) {
  function* findingOr(
    query: string,
    options: SearchOptions,
    isEnough: boolean,
  ): Work<{ own: Found; note: string[] }> {
    const own = yield* engine.finding(query, options)
    if (own.total > 0 || isEnough) return { own, note: [] }
    for (const { words, note } of otherwise(query)) {
      const other = yield* engine.finding(words, options)
      if (other.total > 0) return { own: other, note: [note] }
    }
    return { own, note: [] }
  }

  /** `isAmong`: as `accepts` of the options, which counts, and must not count what is only tried. */
  function* findingAll(
    query: string,
    options: SearchOptions,
    isAmong: Accepts,
    isEnough: boolean,
  ): Work<{ own: Found; note: string[] }> {
    const found = yield* findingOr(query, options, isEnough)
    if (found.own.total > 0 || isEnough || !isQuestion(query)) return found
    const { words, note } = yield* findingTopic(engine, query, isName, isAmong)
    if (words === '') return found
    return { own: yield* engine.finding(words, options), note: [note] }
  }
  return { findingOr, findingAll }
}
