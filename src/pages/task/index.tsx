import * as v from 'valibot'
import { ActionFace } from '@/components/action-bar'
import { Card } from '@/components/card'
import { Screen } from '@/components/screen'
import { LinkRow } from '@/components/row'
import { WholeWords } from '@/components/whole-words'
import { Section } from '@/components/section'
import {
  DEFAULT_REMINDER_SETTINGS,
  endpoints,
  Identifier,
  type OfficialDocument,
  type Task,
} from '@/contract'
import { citationOf, isPlanOver } from '@/domain/listing'
import { FavouriteButton } from '@/features/favourites/favourite-button'
import { useSettingsStore } from '@/features/reminders/settings-store'
import { RelatedPosts } from '@/features/feed/post/related-posts'
import { useRelated } from '@/features/search/offline/use-related'
import { FollowAction } from '@/features/subscriptions/follow-button'
import { BadLink, PlanFrame } from '@/features/tasks/plan-frame'
import { Baselines } from '@/features/tasks/detail/task-baselines'
import { TaskActions } from '@/features/tasks/detail/task-actions'
import { TaskFacts } from '@/features/tasks/detail/task-facts'
import { RelatedTasks, TaskTags } from '@/features/tasks/detail/task-related'
import { TaskText } from '@/features/tasks/detail/task-text'
import { TaskUnits } from '@/features/tasks/detail/task-units'
import { PlanOver } from '@/features/tasks/plan-over'
import { documentIdOf, usePlan } from '@/features/tasks/use-plan'
import { effectiveDue } from '@/domain/updates'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, RouteLink } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useShareCard } from '@/platform/device/share'
import { usePageShow } from '@/platform/navigation/use-page-show'
import { useReply } from '@/platform/api/reply/use-reply'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import { useToday } from '@/platform/display/use-today'
import { useListBeside } from '../list-beside'
import { Progress } from './progress'
import './index.scss'

const TaskRoute = v.object({ id: Identifier })

function TaskContent({ task, document }: { task: Task; document: OfficialDocument }) {
  const said = useReply<'getTask'>(endpoints.getTask, { id: task.id })
  // Back from 报告 or 更正: what she has just said is here.
  usePageShow(() => {
    if (!said.isLoading) said.reload()
  })
  const { updates = [] } = said.reply ?? {}
  const { related, relatedPosts } = useRelated(task.id, said)
  const due = effectiveDue(task, updates)
  // 演示数据 goes into no calendar.
  const real = effectiveDue(
    task,
    updates.filter(({ sample }) => !sample),
  )
  const { today } = useToday()
  const { settings } = useSettingsStore()
  const own = settings?.tasks.find(({ taskId }) => taskId === task.id)?.leadDays
  const leadDays = own ?? settings?.leadDays ?? DEFAULT_REMINDER_SETTINGS.leadDays
  const theme = document.parts.flatMap((part) => part.themes).find(({ id }) => id === task.themeId)
  return (
    <>
      <Box as='header' className='task-head'>
        <Box className='task-no'>{`第 ${task.no} 项`}</Box>
        <Box as='h1' className='task-title'>
          <WholeWords text={task.headline} />
        </Box>
      </Box>
      {today !== null && isPlanOver(document, today) && <PlanOver>计划年度已结束。</PlanOver>}
      {/* Who answers, and when, before all else: that is what most come for. */}
      <Card>
        <TaskFacts task={task} document={document} reported={due.reported} />
      </Card>
      <Card label='任务全文'>
        <TaskText task={task} />
        <TaskTags tags={task.tags} />
      </Card>
      <TaskActions
        task={{ ...task, ...real }}
        citation={citationOf(document, task)}
        leadDays={leadDays}
      >
        <FollowAction target={{ kind: 'task', id: task.id }} name={`第${task.no}项`} />
        {due.dueOn !== null && (
          <RouteLink to={routes.reminders(task.id)} className='action' label='设置这一项的提醒'>
            <ActionFace icon='time' text='提醒' />
          </RouteLink>
        )}
        <FavouriteButton taskId={task.id} />
      </TaskActions>
      <Progress task={task} document={document} said={said} />
      <Section
        title='由谁负责'
        count={`${task.units.length} 个`}
        note='按原文顺序；原文没有写明牵头的，不作推断。'
      >
        <Card as='div' className='row-card'>
          <TaskUnits task={task} document={document} />
        </Card>
      </Section>
      <Baselines task={task} document={document} />
      <RelatedTasks related={related} />
      <RelatedPosts posts={relatedPosts} />
      <Section title='出处'>
        <Card as='div' className='row-card'>
          {theme?.title && <LinkRow to={routes.theme(theme.id)} icon='theme' title={theme.title} />}
          <LinkRow
            to={routes.document(document.id, anchorOf(task.text, `task:${task.seq}`))}
            icon='document'
            title='在原文中查看'
            note={citationOf(document, task)}
          />
        </Card>
      </Section>
    </>
  )
}

function TaskScreen({ id }: { id: string }) {
  const plan = usePlan(documentIdOf(id))
  const task = plan.document?.tasks.find((one) => one.id === id)
  const aside = useListBeside(plan, id)
  useShareCard(task ? `${task.headline} · ${plan.document?.title}` : '政务微门户', routes.task(id))
  return (
    <Screen title={task ? `第${task.no}项` : '任务'} column='tasks' aside={aside}>
      <PlanFrame plan={plan} missing='task'>
        {(document) =>
          task ? <TaskContent task={task} document={document} /> : <BadLink kind='task' />
        }
      </PlanFrame>
    </Screen>
  )
}

/** 任务详情 — one task: its words, who, when by what reckoning, and where each comes from. */
export default function TaskPage() {
  const params = useRouteParams(TaskRoute)
  if (params) return <TaskScreen id={params.id} />
  return (
    <Screen title='任务' column='tasks'>
      <BadLink kind='task' />
    </Screen>
  )
}
