import type { OfficialDocument, Task } from '../../../contract'
import { MOST_TOLD } from './fitting'
import { gramsOf } from './passages'

/** A theme must hold so much of a topic for its tasks to be meant. */
const ENOUGH = 0.8

/** The tasks of a theme whose title is what is asked for (政务微博微信), where no task says it; of a large theme none. */
export function tasksOfTheme(
  documents: readonly OfficialDocument[],
  topic: readonly (readonly string[])[],
  shareOf: (topic: readonly (readonly string[])[], grams: ReadonlySet<string>) => number,
): Task[] {
  for (const { parts, tasks } of documents) {
    for (const { title, taskIds } of parts.flatMap(({ themes }) => themes)) {
      if (title === null || taskIds.length > MOST_TOLD) continue
      if (shareOf(topic, new Set(gramsOf(title))) < ENOUGH) continue
      return tasks.filter(({ id }) => taskIds.includes(id))
    }
  }
  return []
}
