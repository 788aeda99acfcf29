import type { FeedPost, Task } from '../../../contract'
import { dayNumber } from '../../calendar/days'
import { LAST_DAY, rankOn, type Entry } from './entries'
import { NO_FACETS } from './filter'

const POSTS = 3 * LAST_DAY
const MINUTES = 24 * 60

function wordsOf(block: FeedPost['blocks'][number]): string {
  if (block.kind === 'list') return block.items.map(({ text }) => text).join('\n')
  if (block.kind === 'table')
    return [block.head, ...block.rows].map((row) => row.join(' ')).join('\n')
  if (block.kind === 'figure') return `${block.value} ${block.label}`
  return block.kind === 'task' ? block.title : block.text
}

/** How a post's mentions name what it cites: a citation has the number, not the id. */
export const citedAs = ({ documentId, no }: Pick<Task, 'documentId' | 'no'>) =>
  `${documentId}#${no}`

function mentionsOf({ taskIds, blocks }: FeedPost): string[] {
  const found = new Set(taskIds)
  for (const block of blocks) {
    if (block.kind === 'task') found.add(block.taskId)
    const cited = block.kind === 'list' ? block.items : 'citation' in block ? [block] : []
    for (const { citation } of cited) {
      const no = citation?.kind === 'task' ? citation.taskNo : undefined
      if (citation && no !== undefined) found.add(citedAs({ documentId: citation.documentId, no }))
    }
  }
  return [...found]
}

/** A post; one that was withdrawn is not found. */
export function entriesOfPost(post: FeedPost): Entry[] {
  if (post.withdrawnAt) return []
  const day = dayNumber(post.publishedAt.slice(0, 10))
  const [hours = 0, minutes = 0] = post.publishedAt.slice(11, 16).split(':').map(Number)
  return [
    {
      kind: 'post',
      id: post.id,
      title: post.title,
      units: '',
      section: post.summary,
      text: post.blocks.map(wordsOf).join('\n'),
      facets: {
        ...NO_FACETS,
        documentIds: [post.source.documentId],
        themeIds: post.themeIds,
        certain: post.unitIds,
        channel: post.channel,
        publishedAt: post.publishedAt,
      },
      mentions: mentionsOf(post),
      rank: rankOn(POSTS + LAST_DAY - day, MINUTES - hours * 60 - minutes),
    },
  ]
}
