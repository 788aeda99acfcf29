import * as v from 'valibot'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Screen } from '@/components/screen'
import { LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import { Identifier, type OfficialDocument, type Task } from '@/contract'
import { citationOf, isPlanOver } from '@/domain/listing'
import { FavouriteButton } from '@/features/favourites/favourite-button'
import { FollowAction } from '@/features/subscriptions/follow-button'
import { BadLink, PlanFrame } from '@/features/tasks/plan-frame'
import { TaskActions } from '@/features/tasks/task-actions'
import { TaskFacts } from '@/features/tasks/task-facts'
import { TaskSideList } from '@/features/tasks/task-side-list'
import { TaskText } from '@/features/tasks/task-text'
import { TaskUnits } from '@/features/tasks/task-units'
import { documentIdOf, usePlan } from '@/features/tasks/use-plan'
import { Box, RouteLink, Words } from '@/platform/elements'
import { routes } from '@/platform/routes'
import { useShareCard } from '@/platform/share'
import { useRouteParams } from '@/platform/use-route-params'
import { useToday } from '@/platform/use-today'
import './index.scss'

const TaskRoute = v.object({ id: Identifier })

function Baselines({ task, document }: { task: Task; document: OfficialDocument }) {
  if (task.baselines.length === 0) return null
  return (
    <Section title='上年基础'>
      {task.baselines.map(({ quote, attachmentTitle, sectionTitle }) => (
        <Card key={quote} as='blockquote'>
          <Box as='p'>{quote}</Box>
          <Box as='p' className='cite'>{`——附件《${attachmentTitle}》“${sectionTitle}”`}</Box>
          <LinkRow
            to={routes.document(document.id, quote)}
            title='看原文中的这一句'
            icon='document'
          />
        </Card>
      ))}
    </Section>
  )
}

function TaskContent({ task, document }: { task: Task; document: OfficialDocument }) {
  const { today } = useToday()
  const theme = document.parts.flatMap((part) => part.themes).find(({ id }) => id === task.themeId)
  return (
    <>
      <Box as='header' className='task-head'>
        <Box className='task-no'>{`第 ${task.no} 项`}</Box>
        <Box as='h1' className='task-title'>
          {task.headline}
        </Box>
      </Box>
      {today !== null && isPlanOver(document, today) && (
        <Box as='p' className='plan-over'>
          计划年度已结束。
        </Box>
      )}
      <Card label='任务全文'>
        <TaskText task={task} />
      </Card>
      <Card>
        <TaskFacts task={task} document={document} />
      </Card>
      <Section
        title='由谁负责'
        count={`${task.units.length} 个`}
        note='按原文顺序;原文没有写明牵头的,不作推断。'
      >
        <Card as='div' className='row-card'>
          <TaskUnits task={task} document={document} />
        </Card>
      </Section>
      <Baselines task={task} document={document} />
      <Section title='出处'>
        <Card as='div' className='row-card'>
          {theme?.title && <LinkRow to={routes.theme(theme.id)} icon='theme' title={theme.title} />}
          <LinkRow
            to={routes.document(document.id, task.text.slice(0, 60))}
            icon='document'
            title='在原文中查看'
            note={citationOf(document, task)}
          />
        </Card>
      </Section>
      <TaskActions task={task} citation={citationOf(document, task)}>
        <FollowAction target={{ kind: 'task', id: task.id }} name={`第${task.no}项`} />
        {task.dueOn !== null && (
          <RouteLink to={routes.reminders(task.id)} className='action' label='设置这一项的提醒'>
            <Icon name='time' className='action-icon' />
            <Words>提醒</Words>
          </RouteLink>
        )}
        <FavouriteButton taskId={task.id} />
      </TaskActions>
    </>
  )
}

function TaskScreen({ id }: { id: string }) {
  const plan = usePlan(documentIdOf(id))
  const task = plan.document?.tasks.find((one) => one.id === id)
  useShareCard(task ? `${task.headline} · ${plan.document?.title}` : '政务微门户', routes.task(id))
  return (
    <Screen
      title={task ? `第${task.no}项` : '任务'}
      aside={
        plan.document
          ? {
              label: '全部任务',
              content: <TaskSideList document={plan.document} currentId={id} />,
            }
          : undefined
      }
    >
      <PlanFrame plan={plan}>
        {(document) => (task ? <TaskContent task={task} document={document} /> : <BadLink />)}
      </PlanFrame>
    </Screen>
  )
}

/** 任务详情 — one task: its words, who, when by what reckoning, and where each comes from. */
export default function TaskPage() {
  const params = useRouteParams(TaskRoute)
  if (params) return <TaskScreen id={params.id} />
  return (
    <Screen title='任务'>
      <BadLink />
    </Screen>
  )
}
