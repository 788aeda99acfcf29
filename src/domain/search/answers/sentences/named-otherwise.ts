import type { OfficialDocument, Task } from '../../../../contract'
import { normalise } from '../../matching/normalise'
import type { HeldPassages } from '../passages/held-passages'
import { gramsOf } from '../passages/passages'
import { mayHoldAll } from '../passages/signs'
import { MOST_TOLD } from './fitting'

const SHORTEST = 3
/** A name is at most so many times as long as what is said for it. */
const LONGER = 2.5

/** 人口库 for 实有人口信息库: its characters in order, the first two together, the last one at the end. */
function isShortFor(said: string, name: string): boolean {
  const from = name.indexOf(said.slice(0, 2))
  if (from < 0 || name.length > said.length * LONGER || !name.endsWith(said.slice(-1))) return false
  let at = from + 1
  for (const character of said.slice(2)) {
    at = name.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}

/**
 * The tasks with a tag that the topic is short for, those of the shortest such names, where no task says the topic
 * itself. So 信用信息平台 is not found in 基础地理信息平台, which has more of its characters.
 */
export function tasksCalled(
  documents: readonly OfficialDocument[],
  pieces: readonly string[],
  { passages, signs }: Pick<HeldPassages, 'passages' | 'signs'>,
): Task[] {
  const [said, other] = pieces.filter(({ length }) => length >= SHORTEST).map(normalise)
  if (said === undefined || other !== undefined) return []
  const maySay = mayHoldAll(signs, gramsOf(said))
  const isSaid = passages.some(
    ({ task, sentence }, at) => task && maySay(at) && normalise(sentence).includes(said),
  )
  if (isSaid) return []
  const tasks = documents.flatMap((document) => document.tasks)
  const called = tasks.filter(({ tags }) => tags.some((tag) => isShortFor(said, normalise(tag))))
  return called.length > MOST_TOLD ? [] : called
}

const ALIAS_ENDS = 4

const isInOrder = (said: string, name: string) =>
  [...said].reduce((at, one) => (at < 0 ? at : name.indexOf(one, at) + 1 || -1), 0) >= 0

/**
 * “12345”市民服务热线 is called 12345, and 12345热线: what follows a quoted number, as far as a plan has it too, where
 * it has what is said after the number.
 */
export function namedByNumber(piece: string, documents: readonly OfficialDocument[]): string {
  const [, number, said = ''] = /^(\d{3,8})([\u4e00-\u9fff]*)$/.exec(piece) ?? []
  if (number === undefined) return piece
  const quoted = `“${number}”`
  const named = new RegExp(`${quoted}([\\u4e00-\\u9fff]{4,20})`)
  for (const { attachments, parts, tasks } of documents) {
    const paragraphs = attachments.flatMap((attachment) =>
      attachment.parts.flatMap((part) => part.sections.flatMap((section) => section.paragraphs)),
    )
    const after = paragraphs
      .filter((text) => text.includes(quoted))
      .map((text) => named.exec(text)?.[1])
      .find((run) => run !== undefined)
    if (after === undefined) continue
    const lengths = Array.from(
      { length: after.length - ALIAS_ENDS + 1 },
      (_, at) => after.length - at,
    )
    const names = lengths.map((end) => after.slice(0, end)).filter((name) => isInOrder(said, name))
    const isKnown = (name: string) =>
      parts.some(({ themes }) => themes.some(({ title }) => title?.includes(name))) ||
      tasks.some(({ text }) => text.includes(name))
    const known = names.find(isKnown)
    if (known !== undefined) return known
  }
  return piece
}
