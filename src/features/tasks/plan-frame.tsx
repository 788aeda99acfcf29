import type { ReactNode } from 'react'
import type { OfficialDocument } from '@/contract'
import { Stale } from '@/components/stale'
import { EmptyState, ErrorState, Skeleton } from '@/components/states'
import { openRoute } from '@/platform/navigation/navigation'
import { routes } from '@/platform/navigation/routes'
import type { PlanState } from './use-plan'

/** Chooses for a screen that shows a plan: error, loading, or content (with its age when it is old). */
export function PlanFrame(props: {
  plan: PlanState
  /** What is not there, where the plan is not. */
  missing?: Missing
  children: (document: OfficialDocument) => ReactNode
}) {
  const { plan, missing = 'document', children } = props
  const { document, error, savedAt, reload } = plan
  if (!document && error?.isNotFound) return <BadLink kind={missing} />
  if (!document && error) return <ErrorState error={error} onRetry={reload} />
  if (!document) return <Skeleton />
  if (document.tasks.length === 0) {
    return <EmptyState title='这份文件没有任务' advice='请看原文。' />
  }
  return (
    <>
      <Stale error={error} savedAt={savedAt} onRetry={reload} />
      {children(document)}
    </>
  )
}

const missingWords = {
  task: '没有这项任务',
  unit: '没有这个单位',
  theme: '没有这个主题',
  document: '没有这份文件',
  post: '没有这条动态',
} as const
export type Missing = keyof typeof missingWords

/** The link is mangled, or names what is not there: say which kind, and offer ways on. */
export function BadLink({ kind }: { kind: Missing }) {
  return (
    <ErrorState
      error={{ title: missingWords[kind], advice: '链接可能不完整，或者内容已经改版。' }}
      retryText='去搜索'
      onRetry={() => void openRoute(routes.search())}
      second={{ text: '回首页', onPress: () => void openRoute(routes.home()) }}
    />
  )
}
