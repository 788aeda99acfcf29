import type { DocumentSummary, OfficialDocument, SubscriptionTarget, Unit } from '@/contract'
import { seriesIdOf, seriesName } from '@/domain/subscriptions'
import { routes, type Route } from '@/platform/navigation/routes'
import { channelWords } from '@/domain/posts/channel-words'

interface Known {
  document: OfficialDocument | null
  units: readonly Unit[]
}

export interface TargetName {
  name: string
  /** Where it is shown; none for what has no page. */
  to: Route | null
}

function themeTitle(document: OfficialDocument | null, id: string): string | undefined {
  const part = document?.parts.find(({ themes }) => themes.some((theme) => theme.id === id))
  return part?.themes.find((theme) => theme.id === id)?.title ?? part?.title ?? undefined
}

const seriesOf = (document: DocumentSummary | null, id: string) =>
  document && seriesIdOf(document) === id ? seriesName(document) : undefined

/** By any id: a newer server may know more. */
const channels: Record<string, string> = channelWords

/** What a target is called. One that is gone, or not loaded yet, is called by its kind. */
export function targetName(target: SubscriptionTarget, { document, units }: Known): TargetName {
  switch (target.kind) {
    case 'words':
      return { name: `“${target.q}”`, to: routes.search(target.q) }
    case 'channel':
      return { name: `${channels[target.id] ?? target.id}频道`, to: null }
    case 'task': {
      const task = document?.tasks.find(({ id }) => id === target.id)
      return { name: task ? `第${task.no}项 ${task.headline}` : '任务', to: routes.task(target.id) }
    }
    case 'theme':
      return { name: themeTitle(document, target.id) ?? '主题', to: routes.theme(target.id) }
    case 'series': {
      const name = seriesOf(document, target.id)
      return {
        name: name ?? '文件系列',
        to: name && document ? routes.document(document.id) : null,
      }
    }
    case 'unit': {
      const unit = units.find(({ id }) => id === target.id)
      return { name: unit?.name ?? '单位', to: routes.unit(target.id) }
    }
  }
}
