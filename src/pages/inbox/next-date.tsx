import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import { nextDue } from '@/domain/listing'
import { tasksOfUnit } from '@/domain/units'
import type { DatedTask } from '@/domain/updates'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { useIsFollowed } from '@/features/subscriptions/use-is-followed'
import { useDated, usePlan } from '@/features/tasks/use-plan'
import { dueWords } from '@/features/tasks/words'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { routes, type Route } from '@/platform/navigation/routes'

const MOST = 3

export interface MyTasks {
  isReady: boolean
  tasks: readonly DatedTask[]
  /** Where they are listed by date. */
  all: Route
}

/**
 * The tasks whose dates are a reader's: those that she follows, as she is reminded of them; where there are none,
 * what surely is her unit's, dated for it. The plan is asked for only where there is one of the two.
 */
export function useMyTasks(): MyTasks {
  const { subscriptions, error: followError } = useSubscriptionStore()
  const unitId = useMyUnitStore(({ unitIds }) => unitIds[0])
  const isAsked = (subscriptions?.length ?? 0) > 0 || unitId !== undefined
  const { document, error } = usePlan(isAsked ? undefined : null)
  const isFollowed = useIsFollowed(document)
  const followed = useDated(document, { isReal: true })?.tasks.filter(isFollowed) ?? []
  const dated = useDated(document, { isReal: true, unitId })
  const isKnown = (subscriptions ?? followError) !== null
  const isReady = isKnown && (!isAsked || (document ?? error) !== null)
  if (followed.length > 0 || !dated || unitId === undefined) {
    return { isReady, tasks: followed, all: routes.tasks({ view: 'time', followed: 'true' }) }
  }
  const own = tasksOfUnit(dated, unitId).certain.map(({ task }) => task)
  return {
    isReady,
    tasks: own,
    all: routes.tasks({ view: 'time', unit: unitId, certainty: 'certain' }),
  }
}

/** What comes next for a reader to whom nothing new is told; with its basis, and nothing where there is no date. */
export function NextDate({ tasks, all, today }: Omit<MyTasks, 'isReady'> & { today: string }) {
  const plain = usePlainWords(plainly)
  const next = nextDue(tasks, today)
  if (!next) return null
  const { isPast, tasks: due } = next
  // One date with one basis is said once, above; others beside each task.
  const [words = '', ...others] = new Set(due.map((task) => plain(dueWords(task))))
  const isOne = others.length === 0
  return (
    <Section
      title={isPast ? '期限都已过' : '下一个期限'}
      count={due.length > 1 ? `同日 ${due.length} 项` : undefined}
      note={isOne ? (isPast ? `最后一个是${words}，仅供查阅。` : words) : undefined}
    >
      <Card as='div' className='row-card'>
        {due.slice(0, MOST).map((task) => (
          <LinkRow
            key={task.id}
            to={routes.task(task.id)}
            title={task.headline}
            note={isOne ? `第${task.no}项` : `第${task.no}项 · ${plain(dueWords(task))}`}
          />
        ))}
        {due.length > MOST && <LinkRow to={all} title={`按时间看全部 ${tasks.length} 项`} />}
      </Card>
    </Section>
  )
}
