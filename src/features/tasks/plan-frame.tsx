import type { ReactNode } from 'react'
import type { OfficialDocument } from '@/contract'
import { Banner, EmptyState, ErrorState, Skeleton } from '@/components/states'
import { openRoute } from '@/platform/navigation/navigation'
import { routes } from '@/platform/navigation/routes'
import type { PlanState } from './use-plan'

const age = (savedAt: number) => {
  const time = new Date(savedAt)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${time.getMonth() + 1}月${time.getDate()}日 ${two(time.getHours())}:${two(time.getMinutes())}`
}

/** Chooses for a screen that shows a plan: error, loading, or content (with its age when it is old). */
export function PlanFrame(props: {
  plan: PlanState
  children: (document: OfficialDocument) => ReactNode
}) {
  const { plan, children } = props
  const { document, error, savedAt, reload } = plan
  if (!document && error?.isNotFound) {
    return (
      <ErrorState error={error} retryText='回首页' onRetry={() => void openRoute(routes.home())} />
    )
  }
  if (!document && error) return <ErrorState error={error} onRetry={reload} />
  if (!document) return <Skeleton />
  if (document.tasks.length === 0) {
    return <EmptyState title='这份文件没有任务' advice='请看原文。' />
  }
  return (
    <>
      {error && (
        <Banner
          icon='offline'
          text={savedAt ? `离线 · 更新于 ${age(savedAt)}` : error.title}
          action={{ text: '重试', onPress: reload }}
        />
      )}
      {children(document)}
    </>
  )
}

/** The link is mangled: say so, and offer a way on. */
export function BadLink() {
  return (
    <ErrorState
      error={{ title: '链接不完整', advice: '请从首页或搜索重新打开。' }}
      retryText='回首页'
      onRetry={() => void openRoute(routes.home())}
    />
  )
}
