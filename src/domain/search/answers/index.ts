import type { Answer, OfficialDocument, Task } from '../../../contract'
import { answerPlan } from './about-plan'
import { answerNo, answerSentence, answerWhen, answerWho } from './about-tasks'
import { answerUnit, unitIn } from './about-units'
import { holdPassages } from './held-passages'
import { gramsOf, type Passage } from './passages'
import { finish, overEach, type Work } from '../work'
import { isDoing, isQuestion, readQuestion, topicOf } from './question'

/** How much of the topic a sentence must hold; below it silence is better (docs/search.md). */
const ENOUGH = 0.56
/** A sentence that is told as it stands must fit better than one that only points to a task. */
const ENOUGH_TO_QUOTE = 0.66
/** Tasks as good as the best one, up to three, are told together. */
const AS_GOOD = 0.04
const MOST_TOLD = 3
/** Looking at a passage takes as long as reading so many characters. */
const UNITS_OF_LOOK = 16

const NUMERAL = /\d|[一二三四五六七八九十百千万亿]+(?:个|项|家|户|条|次|件|类|级|种|倍)/

const ASKS_UNITS = /哪[些个一家]*(?:部门|单位|区县?)/
const NAMES_UNIT = /市[\u4e00-\u9fff]{2,10}?[委局办](?!法)|[\u4e00-\u9fff]{2}[区县]/

/** A number that the question does not hold already: 12345 is the name of a hotline. */
function hasNewNumber(sentence: string, query: string, pieces: readonly string[]): boolean {
  const [only] = pieces
  // Of one short word alone (数据库有几个) only a number beside it tells.
  if (only !== undefined && pieces.length === 1 && only.length <= 3) {
    const clause = sentence.split(/[,;:]/).find((one) => one.includes(only) && NUMERAL.test(one))
    if (clause === undefined) return false
  }
  const known = query.match(/\d+/g) ?? []
  // Names in quotation marks and years are numbers, but tell no quantity.
  const plain = sentence.replace(/“[^”]*”|\d{4}年/g, '')
  return NUMERAL.test(known.reduce((text, number) => text.split(number).join(''), plain))
}

interface Held {
  passage: Passage
  share: number
}

/** The best passage of each task, the best task first. */
function bestTasks(held: readonly Held[]): Held[] {
  const best = new Map<Task, Held>()
  for (const one of held) {
    const { task } = one.passage
    if (task && one.share > (best.get(task)?.share ?? 0)) best.set(task, one)
  }
  const sorted = [...best.values()].sort((one, other) => other.share - one.share)
  const top = sorted[0]?.share ?? 0
  return sorted.filter(({ share }) => share >= top - AS_GOOD).slice(0, MOST_TOLD)
}

function numberedTask(query: string, documents: readonly OfficialDocument[]): Task | undefined {
  const no = /第\s*(\d{1,4})\s*[项条]/.exec(query)?.[1]
  if (no === undefined) return undefined
  return documents.flatMap(({ tasks }) => tasks).find((task) => task.no === Number(no))
}

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
 */
export function createAnswering(documents: readonly OfficialDocument[] = []): Answering {
  const read = holdPassages()
  const open = () => read.over(documents)

  function* about(
    task: Task,
    asked: ReturnType<typeof readQuestion>,
    query: string,
  ): Work<Answer | null> {
    const { passages } = yield* open()
    const passage = passages.find((one) => one.task === task)
    if (!passage) return null
    if (asked === 'who') return answerWho([task], query.includes('牵头'))
    if (asked === 'when') return answerWhen([passage])
    return answerSentence(passage)
  }

  function* answering(query: string): Work<Answer | null> {
    if (!isQuestion(query)) return null
    const asked = readQuestion(query)
    const numbered = numberedTask(query, documents)
    if (numbered) return yield* about(numbered, asked, query)
    const mentioned = unitIn(query, documents)
    const ofPlan = answerPlan(query, documents, mentioned?.words)
    if (ofPlan) return ofPlan
    if (asked === null) return null
    // 做了什么 asks what was done; the plan says what is to be done.
    const isDone = /[做干成]了/.test(query)
    if (mentioned && !isDone && (asked === 'count' || asked === 'duties')) {
      return answerUnit(mentioned, asked === 'duties')
    }
    // How many tasks has a body that is none of the document's units: nobody can say.
    if (asked === 'count' && /任务|工作/.test(query)) return null
    const { passages, coverage } = yield* open()
    const pieces = topicOf(query, coverage.isHeard)
    const topic = pieces.map(gramsOf)
    const needed = pieces.filter((piece) => piece.length > 1 && !isDoing(piece)).map(gramsOf)
    const held: Held[] = []
    yield* overEach(passages, (passage) => {
      const { grams } = passage
      // 绿色账户的预算: a passage that says nothing of one half of the question does not answer it.
      if (!needed.every((piece) => piece.some((gram) => grams.has(gram)))) return UNITS_OF_LOOK
      const share = coverage.shareOf(topic, grams)
      if (share >= ENOUGH) held.push({ passage, share })
      return UNITS_OF_LOOK
    })
    const tasks = bestTasks(held)
    if (asked === 'who') {
      return answerWho(
        tasks.flatMap(({ passage }) => passage.task ?? []),
        query.includes('牵头'),
      )
    }
    if (asked === 'when') return answerWhen(tasks.map(({ passage }) => passage))
    if (asked === 'no') return answerNo(tasks.map(({ passage }) => passage))
    const wantsNumber = asked === 'number' || asked === 'count'
    const fitting = held
      .filter(({ share }) => share >= ENOUGH_TO_QUOTE)
      .filter(({ passage }) => !wantsNumber || hasNewNumber(passage.sentence, query, pieces))
      .filter(({ passage }) => !ASKS_UNITS.test(query) || NAMES_UNIT.test(passage.sentence))
      .sort((one, other) => other.share - one.share)
    const [best] = fitting
    return best ? answerSentence(best.passage) : null
  }

  return {
    answer: (query) => finish(answering(query)),
    answering,
    over(others) {
      documents = others
    },
  }
}
