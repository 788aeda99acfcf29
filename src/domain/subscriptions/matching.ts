import type { FeedPost, OfficialDocument, Subscription, Task } from '../../contract'
import { unitCertainty, type UnitTable } from './lineage'
import { foldWords, seriesIdOf } from './targets'

/** Something that may concern a person. */
export type Happening =
  /** A date of a task draws near. */
  | { kind: 'deadline'; task: Task }
  /** 进展 of a task, with its words. */
  | { kind: 'update'; task: Task; note: string }
  /** A new document, or a new version of one. */
  | { kind: 'document'; document: OfficialDocument }
  | { kind: 'post'; post: FeedPost }

export type Followed = Pick<Subscription, 'target' | 'certainty' | 'paused'>

interface Subject {
  taskIds: readonly string[]
  themeIds: readonly string[]
  unitIds: readonly string[]
  seriesId: string | null
  channel: string | null
  /** Only what is needed is put together: words are asked for seldom. */
  words: () => string
}

const taskWords = ({ headline, text, tags }: Task) => [headline, text, ...tags].join('\n')

function subjectOf(happening: Happening): Subject {
  if (happening.kind === 'post') {
    const { post } = happening
    return {
      taskIds: post.taskIds,
      themeIds: post.themeIds,
      unitIds: post.unitIds,
      seriesId: seriesIdOf(post.source),
      channel: post.channel,
      words: () => `${post.title}\n${post.summary}`,
    }
  }
  if (happening.kind === 'document') {
    const { document } = happening
    const { tasks, parts } = document
    return {
      taskIds: tasks.map(({ id }) => id),
      themeIds: parts.flatMap(({ themes }) => themes.map(({ id }) => id)),
      unitIds: tasks.flatMap(({ units }) => units.map(({ unitId }) => unitId)),
      seriesId: seriesIdOf(document),
      channel: null,
      words: () => [document.title, ...tasks.map(taskWords)].join('\n'),
    }
  }
  const { task } = happening
  return {
    taskIds: [task.id],
    themeIds: [task.themeId],
    unitIds: task.units.map(({ unitId }) => unitId),
    seriesId: null,
    channel: null,
    words: () => `${taskWords(task)}\n${happening.kind === 'update' ? happening.note : ''}`,
  }
}

/** Every word of a saved search is in the text. */
function hasWords(q: string, text: string): boolean {
  const folded = foldWords(text)
  return foldWords(q)
    .split(' ')
    .every((word) => folded.includes(word))
}

/**
 * How surely something concerns what is followed; null where it does not. Dates are told to those who
 * follow a task, a theme or a unit: a series, a channel and saved words bring news, not dates.
 */
export function matchOf(
  { target, certainty, paused }: Followed,
  happening: Happening,
  units: UnitTable,
): 'certain' | 'possible' | null {
  if (paused) return null
  const subject = subjectOf(happening)
  const surely = (is: boolean) => (is ? ('certain' as const) : null)
  switch (target.kind) {
    case 'task':
      return surely(subject.taskIds.includes(target.id))
    case 'theme':
      return surely(subject.themeIds.includes(target.id))
    case 'series':
      return surely(subject.seriesId === target.id)
    case 'channel':
      return surely(subject.channel === target.id)
    case 'words':
      return surely(happening.kind !== 'deadline' && hasWords(target.q, subject.words()))
    case 'unit': {
      const found = unitCertainty(target.id, subject.unitIds, units)
      return found === 'possible' && certainty === 'certain' ? null : found
    }
  }
}

/** Whether any of what a person follows brings this, and how surely: 确定 wins over 可能. */
export function matchOfAny(
  followed: readonly Followed[],
  happening: Happening,
  units: UnitTable,
): 'certain' | 'possible' | null {
  const matches = followed.map((one) => matchOf(one, happening, units))
  if (matches.includes('certain')) return 'certain'
  return matches.includes('possible') ? 'possible' : null
}
