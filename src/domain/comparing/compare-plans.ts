import type { ComparableTask, Comparison, Difference, TaskPair } from './comparison'
import { likeness, prepare, weightOf, type Likeness, type Prepared, type Weight } from './likeness'

/** Less than this, and two tasks are not the same: shared units and the words of every plan reach 0.35. */
const ALIKE = 0.45
/** Words as near as this say the same: what differs is a word here and there. */
const SAME_WORDS = 0.9
/** A pair of characters in more tasks than this finds too many to be worth following. */
const COMMON = 60

function placesOf(tasks: readonly Prepared[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const { text, at } of tasks) {
    for (const pair of text.keys()) {
      const held = places.get(pair)
      if (held) held.push(at)
      else places.set(pair, [at])
    }
  }
  return places
}

/** Tasks of either plan that share a telling pair of characters. */
function candidatesOf(olds: readonly Prepared[], news: readonly Prepared[]): [number, number][] {
  const [before, after] = [placesOf(olds), placesOf(news)]
  return news.flatMap(({ text, at }) => {
    const found = new Set<number>()
    for (const pair of text.keys()) {
      const held = before.get(pair) ?? []
      const isCommon = held.length > COMMON || (after.get(pair)?.length ?? 0) > COMMON
      if (!isCommon) held.forEach((place) => found.add(place))
    }
    return [...found].map((place): [number, number] => [place, at])
  })
}

interface Candidate extends Likeness {
  before: Prepared
  after: Prepared
}

/** Most alike first, then nearest in place; the order does not depend on which plan is the earlier. */
function byLikeness(one: Candidate, other: Candidate): number {
  const distance = ({ before, after }: Candidate) => Math.abs(before.at - after.at)
  const sum = ({ before, after }: Candidate) => before.at + after.at
  return (
    other.score - one.score ||
    distance(one) - distance(other) ||
    sum(one) - sum(other) ||
    one.before.at - other.before.at
  )
}

/** Tasks with the same words and units, the first with the first: no need to look further. */
function sameTasks(olds: readonly Prepared[], news: readonly Prepared[]): Candidate[] {
  const waiting = new Map<string, Prepared[]>()
  const key = ({ words, units }: Prepared) => [words, ...[...units].sort()].join('\n')
  for (const one of olds) {
    const held = waiting.get(key(one))
    if (held) held.push(one)
    else waiting.set(key(one), [one])
  }
  return news.flatMap((after) => {
    const before = waiting.get(key(after))?.shift()
    return before ? [{ before, after, score: 1, text: 1 }] : []
  })
}

function pairUp(olds: readonly Prepared[], news: readonly Prepared[], weight: Weight): Candidate[] {
  const chosen = sameTasks(olds, news)
  const used = new Set(chosen.flatMap(({ before, after }) => [before, after]))
  const candidates = candidatesOf(olds, news).flatMap(([old, next]): Candidate[] => {
    const [before, after] = [olds[old], news[next]]
    if (!before || !after || used.has(before) || used.has(after)) return []
    const alike = likeness(before, after, weight)
    return alike.score >= ALIKE ? [{ before, after, ...alike }] : []
  })
  for (const candidate of candidates.sort(byLikeness)) {
    if (used.has(candidate.before) || used.has(candidate.after)) continue
    used.add(candidate.before).add(candidate.after)
    chosen.push(candidate)
  }
  return chosen
}

/** 06-30 of one year and of the next are the same deadline of a yearly plan. */
const dayOfYear = ({ statedDueOn }: ComparableTask) => statedDueOn?.slice(4) ?? null

function differencesOf({ before, after, text }: Candidate): Difference[] {
  const isSameUnits =
    before.units.size === after.units.size && [...before.units].every((id) => after.units.has(id))
  return [
    ...(text >= SAME_WORDS ? [] : ['text' as const]),
    ...(isSameUnits ? [] : ['units' as const]),
    ...(dayOfYear(before.task) === dayOfYear(after.task) ? [] : ['due' as const]),
  ]
}

/**
 * 与上年相比: which tasks went on, changed, are new, are gone, by the meaning of their titles and
 * words and by their units. Each task is matched with one at most. The same plans give the same
 * answer; the other way round, new and gone change places.
 */
export function comparePlans(
  before: readonly ComparableTask[],
  after: readonly ComparableTask[],
): Comparison {
  const [olds, news] = [prepare(before), prepare(after)]
  const chosen = pairUp(olds, news, weightOf([...olds, ...news]))
  const pairs = chosen
    .sort((one, other) => one.after.at - other.after.at)
    .map((one): TaskPair => ({
      before: one.before.task,
      after: one.after.task,
      score: one.score,
      differences: differencesOf(one),
    }))
  const matched = new Set(chosen.flatMap((one) => [one.before, one.after]))
  const left = (all: readonly Prepared[]) =>
    all.filter((one) => !matched.has(one)).map(({ task }) => task)
  return {
    continued: pairs.filter(({ differences }) => differences.length === 0),
    changed: pairs.filter(({ differences }) => differences.length > 0),
    added: left(news),
    removed: left(olds),
  }
}
