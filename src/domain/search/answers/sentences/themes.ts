import type { OfficialDocument, Task } from '../../../../contract'
import { MOST_TOLD, type Held } from './fitting'
import { gramsOf } from '../passages/passages'

/** A heading does something to something (整治黑臭水体), and is asked for the other way (黑臭水体整治). */
export const turned = (title: string) => title.slice(2) + title.slice(0, 2)

/** How much of a topic a text holds, 0 to 1. */
export type ShareOf = (topic: readonly (readonly string[])[], grams: ReadonlySet<string>) => number

/** A headline that holds so much of a topic is about it. */
const WHOLE = 0.95

/** Of tasks that speak of a topic those of the themes where one is about it, by headline or title; where none is, all. */
export function aboutTopic(
  held: readonly Held[],
  topic: readonly (readonly string[])[],
  shareOf: ShareOf,
): readonly Held[] {
  const isAbout = ({ passage: { document, task } }: Held) => {
    const theme = document.parts
      .flatMap(({ themes }) => themes)
      .find(({ id }) => id === task?.themeId)
    return [task?.headline ?? '', theme?.title ?? ''].some(
      (title) => shareOf(topic, new Set(gramsOf(title))) >= WHOLE,
    )
  }
  const themes = new Set(held.filter(isAbout).map(({ passage }) => passage.task?.themeId))
  return themes.size === 0 ? held : held.filter(({ passage }) => themes.has(passage.task?.themeId))
}

/** A theme must hold so much of a topic for its tasks to be meant. */
const ENOUGH = 0.8

/** The tasks of a theme whose title is what is asked for (政务微博微信), where no task says it; of a large theme none. */
export function tasksOfTheme(
  documents: readonly OfficialDocument[],
  topic: readonly (readonly string[])[],
  shareOf: ShareOf,
): Task[] {
  for (const { parts, tasks } of documents) {
    for (const { title, taskIds } of parts.flatMap(({ themes }) => themes)) {
      if (title === null || taskIds.length > MOST_TOLD) continue
      const grams = new Set([...gramsOf(title), ...gramsOf(turned(title))])
      if (shareOf(topic, grams) < ENOUGH) continue
      return tasks.filter(({ id }) => taskIds.includes(id))
    }
  }
  return []
}
