import { readNames } from './names'
import { isBare, isBody, LONGEST, phrasesOf, quotedIn, stretchesIn } from './phrases'

const MOST = 5
/** Of a headline the first names tell what is done; those after them tell what for. */
const MOST_OF_HEADLINE = 2

/** What a task says. */
export interface Tagged {
  headline: string
  text: string
}

/** What says the same as one before it, or less, is left out. */
function apart(names: readonly string[]): string[] {
  const kept: string[] = []
  for (const name of names) {
    if (!kept.some((one) => one.includes(name) || name.includes(one))) kept.push(name)
  }
  return kept
}

const longestFirst = (names: readonly string[]) =>
  [...names].sort((one, other) => other.length - one.length)

/**
 * 智能标签: for each task the names that stand in it, as written: what it quotes, what its headline names, what other
 * tasks name too, then what else its document names more than once or is of a kind that it has many of. Found by
 * what stands around them in the document; there is no list of tags.
 */
export function tagsOf(tasks: readonly Tagged[], others: readonly string[] = []): string[][] {
  const phrases = tasks.map(({ text }) => phrasesOf(text))
  const names = readNames(phrases, others.flatMap(phrasesOf))
  // 上海市政府电子政务 says no more than 电子政务.
  const isCommon = (name: string) => [name, name.replace(/^.*政府/, '')].some(names.isCommon)
  return tasks.map(({ headline, text }, at) => {
    const all = phrases[at] ?? []
    const own = phrasesOf(headline).filter((phrase) => phrase.length <= LONGEST)
    const ofHeadline = own.slice(0, MOST_OF_HEADLINE).map((name) => names.partedIn(name) ?? [name])
    const stems = new Set(ofHeadline.flatMap(([stem, rest]) => (stem && rest ? [stem] : [])))
    const repeated = longestFirst(all.flatMap(names.repeatedIn))
    const told = [
      ...quotedIn(text),
      ...ofHeadline.flat(),
      ...repeated.filter(names.isShared),
      ...longestFirst(all.filter(names.isThing)),
      ...repeated,
    ].filter((name) => !isBare(name) && !isBody(name) && (stems.has(name) || !isCommon(name)))
    const chosen = apart(told).slice(0, MOST)
    if (chosen.length > 0) return chosen
    // Whatever it is about, as it says it.
    const words = [...own, ...all.filter(({ length }) => length <= LONGEST), ...stretchesIn(text)]
    return [words.find((one) => !isCommon(one)) ?? words[0] ?? []].flat()
  })
}
