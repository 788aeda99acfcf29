import { isDoing, topicOf } from '../answers/asked/question'
import { normalise } from '../matching/normalise'

const SHORTEST = 2
/** A name so long is meant wherever it stands: in 微门户花了多少钱, but no 静安 in 静安寺. */
const LONG_NAME = 3
/** So many words of a question are looked for together. */
const MOST_TOPIC_WORDS = 6

/** Whether some words are a name, of names that are gathered once they are asked for. */
export function namedBy(namesOf: () => readonly string[]): (text: string) => boolean {
  let names: ReadonlySet<string> | null = null
  return (text) => (names ??= new Set(namesOf().map(normalise))).has(text)
}

const pairsOf = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + SHORTEST))

/** A piece parted where two characters meet that no text has together. */
function runsOf(piece: string, stands: ReadonlySet<string>): string[] {
  const runs: string[] = []
  for (const one of piece) {
    const last = runs[runs.length - 1]
    if (last !== undefined && stands.has(last.slice(-1) + one)) runs[runs.length - 1] = last + one
    else runs.push(one)
  }
  return runs
}

/** The long names in a run and what is beside them, without a word of doing at its end. */
function partsOf(run: string, isName: (text: string) => boolean): string[] {
  for (let length = run.length; length >= LONG_NAME; length--) {
    for (let from = 0; from + length <= run.length; from++) {
      const name = run.slice(from, from + length)
      if (!isName(name)) continue
      return [
        ...partsOf(run.slice(0, from), isName),
        name,
        ...partsOf(run.slice(from + length), isName),
      ]
    }
  }
  const rest = isDoing(run.slice(-SHORTEST)) ? run.slice(0, -SHORTEST) : run
  return rest.length < SHORTEST ? [] : [rest]
}

interface Run {
  whole: string
  /** What it may be taken as, where the texts do not have it whole. */
  parts: readonly string[]
}

function readRuns(piece: string, pairs: ReadonlySet<string>, isName: (text: string) => boolean) {
  const runs = runsOf(piece, pairs)
  // A number is one word.
  if (runs.some((run, at) => /\d$/.test(run) && /^\d/.test(runs[at + 1] ?? ''))) return []
  return runs.flatMap((whole, at): Run[] => {
    const parts = partsOf(whole, isName)
    // A character alone beside it is part of a word that no text has (服务|器): only a name is sure then.
    const isCut = runs[at - 1]?.length === 1 || runs[at + 1]?.length === 1
    const sure = parts.filter((part) => part.length >= LONG_NAME && isName(part))
    if (isCut) return sure.map((name) => ({ whole: name, parts: [name] }))
    return whole.length < SHORTEST ? [] : [{ whole, parts }]
  })
}

/**
 * What a question is about, as whole words of the texts, without the frame of asking (谁, 多少). Yields strings and is
 * told which of them stand: a corpus in a database is asked twice.
 */
export function* topicWords(
  question: string,
  isName: (text: string) => boolean,
): Generator<readonly string[], string[], ReadonlySet<string>> {
  const text = normalise(question)
  const pairs = yield [...new Set(pairsOf(text))]
  const pieces = topicOf(text, (pair) => pairs.has(pair)).map((piece) => piece.trim())
  const runs = pieces.flatMap((piece) => readRuns(piece, pairs, isName))
  const asked = [...new Set(runs.flatMap(({ whole, parts }) => [whole, ...parts]))]
  if (asked.length === 0) return []
  const standing = yield asked
  const stands = (word: string) => isName(word) || standing.has(word)
  const read = runs.flatMap(({ whole, parts }) => {
    // 微门户建, of 微门户建设, is a name and the half of a word.
    const isHalved = parts.join('').length === whole.length - 1
    return stands(whole) && !isHalved ? [whole] : parts.filter(stands)
  })
  const words = [...new Set(read)].filter((word) => !isDoing(word)).slice(0, MOST_TOPIC_WORDS)
  const [only = '', second] = words
  // 上海, of 上海有多少个地铁站, says nothing of what is asked.
  const saysLittle = second === undefined && only.length <= SHORTEST && !isName(only)
  return saysLittle && pieces.join('') !== only ? [] : words
}

/** The longest first: they say the most. */
export const byLength = (words: readonly string[]) =>
  [...words].sort((one, other) => other.length - one.length)

/** Some words of a question as they stand in it, and how who asked is told of them. */
export function saidOf(words: readonly string[], chosen: readonly string[]) {
  const said = words.filter((word) => chosen.includes(word)).join(' ')
  return { words: said, note: `原文没有直接的回答，按“${said}”查找` }
}
