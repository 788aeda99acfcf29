import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { LinkRows } from '@/components/row/link-rows'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { EmptyState } from '@/components/states'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { keptOf } from '@/features/favourites/kept-of'
import { useKeptPostsStore } from '@/features/feed/kept-posts-store'
import { PlanFrame } from '@/features/tasks/plan-frame'
import { TaskList } from '@/features/tasks/cards/task-list'
import { useDatedPlan } from '@/features/tasks/use-plan'
import { useSideBySide } from '@/platform/display/use-wide'
import { Box } from '@/platform/elements/elements'
import { usePullDown } from '@/platform/navigation/scroll'
import { openRoute } from '@/platform/navigation/navigation'
import { routes } from '@/platform/navigation/routes'

function KeptPosts({ isFirst }: { isFirst: boolean }) {
  const posts = useKeptPostsStore((state) => state.posts)
  if (posts.length === 0) return null
  return (
    <Section title='动态' count={`${posts.length} 条`}>
      <Card as='div' className='row-card'>
        <LinkRows
          id='kept-posts'
          items={posts.map(({ id, title }) => ({ id, title, to: routes.post(id) }))}
          isFirst={isFirst}
        />
      </Card>
    </Section>
  )
}

/** Beside what was kept, where there is room: where it is kept, and what else is hers (wide windows). */
function Ways() {
  return (
    <>
      <Box as='p' className='page-note'>
        收藏只保存在这台设备上，不会随你去另一台设备。
      </Box>
      <Card as='div' className='row-card'>
        <LinkRow to={routes.tasks()} icon='tasks' title='看全部任务' />
        <LinkRow to={routes.subscriptions()} icon='bell' title='我关注的' />
        <LinkRow to={routes.privacy()} icon='me' title='隐私与我的数据' note='导出或清除收藏' />
      </Card>
    </>
  )
}

/** 收藏 — tasks and posts kept on this device. */
export default function FavouritesPage() {
  const plan = useDatedPlan()
  usePullDown(plan.reload)
  const isSideBySide = useSideBySide()
  const taskIds = useFavouriteStore((state) => state.taskIds)
  const hasPosts = useKeptPostsStore(({ posts }) => posts.length > 0)
  return (
    <Screen title='收藏' className='is-in-two'>
      {isSideBySide && <Ways />}
      <Box as='section' className='section'>
        <PlanFrame plan={plan}>
          {(document) => {
            const kept = keptOf(taskIds, document.tasks)
            if (kept.length > 0) {
              return (
                <Section title='任务' count={`${kept.length} 项`}>
                  <TaskList id='kept' tasks={kept} />
                </Section>
              )
            }
            if (hasPosts) return null
            return (
              <EmptyState
                icon='star'
                title='还没有收藏'
                advice='在任务或动态页点“收藏”，会保存在这台设备上。'
                action={{ text: '去看任务', onPress: () => void openRoute(routes.tasks()) }}
              />
            )
          }}
        </PlanFrame>
        <KeptPosts isFirst={taskIds.length === 0} />
      </Box>
    </Screen>
  )
}
