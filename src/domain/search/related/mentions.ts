import type { OfficialDocument, Task } from '../../../contract'
import type { Entry } from '../entries/entries'
import { citedAs } from '../entries/post-entries'

/** A post, and the tasks that it speaks of. */
export interface SpeakingPost {
  post: Entry
  /** Ids of the tasks that it lists or cites. */
  tasks: ReadonlySet<string>
  /** Ids of those whose words it cites. */
  cited: ReadonlySet<string>
  /** How many tasks it speaks of, whether we know them or not. */
  breadth: number
}

/** Numbers may start anew in each part: one that stands twice says of neither task that it is cited. */
function idsByCitation(documents: readonly OfficialDocument[]): Map<string, string> {
  const ids = new Map<string, string>()
  const doubled = new Set<string>()
  for (const { tasks } of documents) {
    for (const task of tasks) {
      const key = citedAs(task)
      if (ids.has(key)) doubled.add(key)
      ids.set(key, task.id)
    }
  }
  doubled.forEach((key) => ids.delete(key))
  return ids
}

/** Reads of posts which tasks of these documents they speak of. */
export function readMentions(
  documents: readonly OfficialDocument[],
  posts: readonly Entry[],
): SpeakingPost[] {
  const ids = idsByCitation(documents)
  return posts.map((post) => {
    const mentions = post.mentions ?? []
    const citations = mentions.filter((one) => one.includes('#'))
    const listed = mentions.filter((one) => !one.includes('#'))
    const cited = new Set(citations.flatMap((key) => ids.get(key) ?? []))
    return {
      post,
      tasks: new Set([...listed, ...cited]),
      cited,
      breadth: Math.max(1, citations.length, listed.length),
    }
  })
}

/** Where a task of some documents stands. */
export function tasksById(documents: readonly OfficialDocument[]): Map<string, Task> {
  return new Map(documents.flatMap(({ tasks }) => tasks.map((task) => [task.id, task] as const)))
}
