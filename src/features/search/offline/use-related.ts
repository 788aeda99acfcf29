import type { ReplyState } from '@/platform/api/reply/use-reply'
import { relatedOffline, type Related } from './related-here'
import { useOffline } from './use-offline'

const NONE: Related = { related: [], relatedPosts: [] }

/** 关联推荐 of a task: as the server says, and without a network of what this device has. */
export function useRelated(taskId: string, said: ReplyState<'getTask'>): Related {
  const isFailed = !__EMBEDDED__ && said.error !== null && said.reply === null
  const offline = useOffline(isFailed ? taskId : null, relatedOffline)
  return said.reply ?? offline ?? NONE
}
