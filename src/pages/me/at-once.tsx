import { Section } from '@/components/section'
import { EmptyState } from '@/components/states'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { keptOf } from '@/features/favourites/kept-of'
import { TaskList } from '@/features/tasks/cards/task-list'
import { PlanFrame } from '@/features/tasks/plan-frame'
import { useDatedPlan } from '@/features/tasks/use-plan'
import { Box } from '@/platform/elements/elements'

/** Of what was kept, the latest; all of it is one press away. */
const MOST = 5

/** Beside the rows of 我的, where there is room: what was kept, which one of them leads to (wide windows). */
export function AtOnce() {
  const plan = useDatedPlan()
  const taskIds = useFavouriteStore((state) => state.taskIds)
  return (
    <Box as='section' className='section'>
      <PlanFrame plan={plan}>
        {(document) => {
          const kept = keptOf(taskIds, document.tasks)
          if (kept.length === 0) return <EmptyState icon='star' title='还没有收藏' />
          return (
            <Section
              title='收藏'
              count={kept.length > MOST ? `${kept.length} 项中的 ${MOST} 项` : `${kept.length} 项`}
            >
              <TaskList id='kept' tasks={kept.slice(0, MOST)} />
            </Section>
          )
        }}
      </PlanFrame>
    </Box>
  )
}
