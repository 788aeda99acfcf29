import type { OfficialDocument, RelatedPost } from '../../../contract'
import type { Entry } from '../entries/entries'
import { readMentions, tasksById, type SpeakingPost } from './mentions'

const MOST = 5
const WORTH = { cited: 100, baseline: 50, listed: 20, tag: 6, theme: 3, unit: 2 }
/** So many numbers are told of the tasks that two posts share. */
const MOST_NUMBERS = 3

type Found = Map<SpeakingPost, { worth: number; reasons: string[] }>

function add(found: Found, post: SpeakingPost, worth: number, reason: string): void {
  const known = found.get(post) ?? { worth: 0, reasons: [] }
  found.set(post, { worth: known.worth + worth, reasons: [...known.reasons, reason] })
}

/** The best first; of the equally good the newest, then by id. What is for later than `until` is not told. */
function told(found: Found, until: string): RelatedPost[] {
  return [...found]
    .filter(([{ post }]) => (post.facets.publishedAt ?? '') <= until)
    .sort(
      ([{ post: one }, { worth: a }], [{ post: other }, { worth: b }]) =>
        b - a || one.rank - other.rank || (one.id < other.id ? -1 : 1),
    )
    .slice(0, MOST)
    .map(([{ post }, { reasons }]) => ({
      id: post.id,
      title: post.title,
      channel: post.facets.channel ?? 'other',
      reason: reasons.slice(0, 2).join('；'),
    }))
}

/** A post on three tasks says more of each than one that goes through all of them, even if that quotes each. */
const shared = (worth: number, among: number) => worth / Math.sqrt(among)

function groupBy(
  posts: readonly SpeakingPost[],
  keysOf: (post: SpeakingPost) => Iterable<string>,
): (key: string) => readonly SpeakingPost[] {
  const groups = new Map<string, SpeakingPost[]>()
  for (const post of posts) {
    for (const key of keysOf(post)) {
      const group = groups.get(key)
      if (group) group.push(post)
      else groups.set(key, [post])
    }
  }
  return (key) => groups.get(key) ?? []
}

/**
 * 关联推荐 among posts (entries of kind `post`): what cites or lists a task, cites the year before it, names the
 * same thing, or is about the same theme or unit, each with its reason in words.
 */
export function createPostRelating(
  documents: readonly OfficialDocument[],
  entries: readonly Entry[],
) {
  const posts = readMentions(documents, entries)
  const tasks = tasksById(documents)
  const themes = new Map(
    documents.flatMap(({ parts }) =>
      parts.flatMap((part) => part.themes.map(({ id, title }) => [id, title] as const)),
    ),
  )
  const units = new Map(
    documents.flatMap((document) => document.units.map(({ id, name }) => [id, name] as const)),
  )
  const byTask = groupBy(posts, (post) => post.tasks)
  const byTheme = groupBy(posts, ({ post }) => post.facets.themeIds)
  const byUnit = groupBy(posts, ({ post }) => post.facets.certain)

  function addAlike(found: Found, themeIds: readonly string[], unitIds: readonly string[]): void {
    const rows = [
      ...themeIds.map((id) => [byTheme(id), WORTH.theme, '同一主题', themes.get(id)] as const),
      ...unitIds.map((id) => [byUnit(id), WORTH.unit, '同一单位', units.get(id)] as const),
    ]
    for (const [alike, worth, what, name] of rows) {
      if (name) alike.forEach((one) => add(found, one, worth, `${what}：${name}`))
    }
  }

  return {
    ofTask(taskId: string, until: string): RelatedPost[] {
      const task = tasks.get(taskId)
      if (!task) return []
      const found: Found = new Map()
      for (const one of byTask(taskId)) {
        if (one.cited.has(taskId))
          add(found, one, shared(WORTH.cited, one.breadth), '引用了这项任务')
        else add(found, one, shared(WORTH.listed, one.breadth), '列出了这项任务')
      }
      for (const one of posts) {
        const { text } = one.post
        if (task.baselines.some(({ quote }) => text.includes(quote))) {
          add(found, one, WORTH.baseline, '引用了它的上年基础')
        }
        for (const tag of task.tags) {
          if (text.includes(tag)) add(found, one, WORTH.tag, `都提到“${tag}”`)
        }
      }
      addAlike(
        found,
        [task.themeId],
        task.units.map(({ unitId }) => unitId),
      )
      return told(found, until)
    },

    ofPost(postId: string, until: string): RelatedPost[] {
      const own = posts.find(({ post }) => post.id === postId)
      if (!own) return []
      const found: Found = new Map()
      const meetings = new Map<SpeakingPost, number[]>()
      for (const id of own.tasks) {
        const no = tasks.get(id)?.no
        if (no === undefined) continue
        for (const one of byTask(id)) meetings.set(one, [...(meetings.get(one) ?? []), no])
      }
      for (const [one, numbers] of meetings) {
        const all = new Set([...own.tasks, ...one.tasks]).size
        const more = numbers.length > MOST_NUMBERS ? `等 ${numbers.length} 项` : '项'
        const said = [...new Set(numbers)].slice(0, MOST_NUMBERS).join('、')
        add(found, one, (WORTH.listed * numbers.length) / all, `都涉及第${said}${more}任务`)
      }
      addAlike(found, own.post.facets.themeIds, own.post.facets.certain)
      found.delete(own)
      return told(found, until)
    },
  }
}
export type PostRelating = ReturnType<typeof createPostRelating>
