import { headlineOf } from '../publishing/headline'
import { fold } from '../reading/text/fold'
import type { ComparableTask } from './comparison'

/** A task's words without what changes every year by itself: the year, marks, spaces. */
export function plainWords(text: string): string {
  return fold(text)
    .replace(/\d{4}\s*年(?:度)?|(?:今|本|明|当)年度?|[“”"'《》()[\]【】、,;:。.\s·]/g, '')
    .toLowerCase()
}

type Bag = ReadonlyMap<string, number>

function pairsOf(text: string): Bag {
  const bag = new Map<string, number>()
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    bag.set(pair, (bag.get(pair) ?? 0) + 1)
  }
  return bag
}

/** A task made ready: its words, and their pairs of characters. */
export interface Prepared {
  task: ComparableTask
  at: number
  words: string
  text: Bag
  title: Bag
  units: ReadonlySet<string>
}

export function prepare(tasks: readonly ComparableTask[]): Prepared[] {
  return tasks.map((task, at) => {
    const words = plainWords(task.text)
    const title = pairsOf(plainWords(headlineOf(task.text)))
    return { task, at, words, text: pairsOf(words), title, units: new Set(task.unitIds) }
  })
}

/** How telling a pair is: 推进 stands in every plan's every task, 电梯 in one. */
export type Weight = (pair: string) => number

export function weightOf(tasks: readonly Prepared[]): Weight {
  const counts = new Map<string, number>()
  for (const { text } of tasks) {
    for (const pair of text.keys()) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return (pair) => Math.log(1 + tasks.length / (counts.get(pair) ?? 1))
}

/** Dice's measure over weighted pairs: 0 to 1, and 1 where both are the same. */
function likenessOf(one: Bag, other: Bag, weight: Weight): number {
  let shared = 0
  let total = 0
  for (const [pair, times] of one) {
    total += times * weight(pair)
    shared += Math.min(times, other.get(pair) ?? 0) * weight(pair)
  }
  for (const [pair, times] of other) total += times * weight(pair)
  return total === 0 ? 1 : (2 * shared) / total
}

function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((id) => other.has(id)).length
  const all = one.size + other.size - shared
  return all === 0 ? 1 : shared / all
}

const WEIGHTS = { title: 0.35, text: 0.45, units: 0.2 }

export interface Likeness {
  score: number
  text: number
}

/** How alike two tasks are, by their titles, their words and their units. The same both ways round. */
export function likeness(one: Prepared, other: Prepared, weight: Weight): Likeness {
  const isSame = one.words === other.words
  const text = isSame ? 1 : likenessOf(one.text, other.text, weight)
  const title = isSame ? 1 : likenessOf(one.title, other.title, weight)
  const units = overlapOf(one.units, other.units)
  const score = WEIGHTS.title * title + WEIGHTS.text * text + WEIGHTS.units * units
  return { score: Math.round(Math.min(1, score) * 1000) / 1000, text }
}
