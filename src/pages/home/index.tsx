import { Icon } from '@/components/icon'
import type { IconName } from '@/components/icon/icon-name'
import { Screen } from '@/components/screen'
import { WholeWords } from '@/components/whole-words'
import { Section } from '@/components/section'
import { FeedList } from '@/features/feed/feed-list'
import { LookupBox } from '@/features/feed/lookup-box'
import { FollowLine } from '@/features/subscriptions/follow-button'
import { PlanCard } from '@/features/tasks/cards/plan-card'
import { PlanFrame } from '@/features/tasks/plan-frame'
import { useTaskListStore, type TaskView } from '@/features/tasks/list/task-list-store'
import { useDated, usePlan } from '@/features/tasks/use-plan'
import { dayWords } from '@/domain/calendar/words'
import { dueWords } from '@/features/tasks/words'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { NextDeadlines } from '@/features/identity/next-deadlines'
import type { OfficialDocument } from '@/contract'
import { LinkRow } from '@/components/row'
import { Card } from '@/components/card'
import { Box, RouteLink, Words } from '@/platform/elements/elements'
import { openRoute } from '@/platform/navigation/navigation'
import { routes, type Route } from '@/platform/navigation/routes'
import { useShareCard } from '@/platform/device/share'
import { useToday } from '@/platform/display/use-today'
import '@/components/form/form.scss'
import './index.scss'

const views: { view: TaskView; text: string; icon: IconName }[] = [
  { view: 'theme', text: '按主题', icon: 'theme' },
  { view: 'unit', text: '按单位', icon: 'unit' },
  { view: 'time', text: '时间表', icon: 'time' },
]

const others: { to: Route; text: string; icon: IconName }[] = [
  { to: routes.figures(), text: '数说', icon: 'chart' },
  { to: routes.favourites(), text: '收藏', icon: 'star' },
  { to: routes.display(), text: '长辈版', icon: 'elder' },
]

function Entries() {
  const setView = useTaskListStore((state) => state.setView)
  const unit = useMyUnitStore(({ unitIds }) => unitIds[0])
  return (
    <Box as='nav' className='entries' label='入口'>
      {views.map(({ view, text, icon }) => (
        <RouteLink
          key={view}
          to={routes.tasks({ view, unit })}
          className='entry'
          label={text}
          // The list as it was left, its filters with it; a window of its own has the address alone.
          onPress={() => {
            setView(view)
            void openRoute(routes.tasks())
          }}
        >
          <Icon name={icon} className='entry-icon' />
          <Words>{text}</Words>
        </RouteLink>
      ))}
      {others.map(({ to, text, icon }) => (
        <RouteLink key={text} to={to} className='entry' label={text}>
          <Icon name={icon} className='entry-icon' />
          <Words>{text}</Words>
        </RouteLink>
      ))}
    </Box>
  )
}

/** My unit's next dates; where none is picked, the way to pick one. */
function MyUnit(props: {
  unitId: string | undefined
  document: OfficialDocument
  today: string | null
}) {
  const { unitId, ...dated } = props
  if (!unitId) {
    return (
      <Card as='div' className='row-card'>
        <LinkRow
          to={routes.myUnit()}
          icon='unit'
          title='选择我的单位'
          note='首页和任务先显示它；不需要登录'
        />
      </Card>
    )
  }
  return <NextDeadlines {...dated} unitId={unitId} words={dueWords} />
}

/** 首页 — search, the ways in, the plan, and the feed. */
export default function HomePage() {
  const plan = usePlan()
  const unitId = useMyUnitStore(({ unitIds }) => unitIds[0])
  const dated = useDated(plan.document, { unitId, planId: unitId ? plan.id : null })
  const { today, isSimulated } = useToday()
  useShareCard('政务微门户', routes.home())
  return (
    <Screen title='政务微门户' tab='home' className='is-in-two'>
      <Box as='h1' className='visually-hidden'>
        政务微门户
      </Box>
      <RouteLink to={routes.search()} className='home-search' label='搜任务、单位、主题'>
        <Icon name='search' />
        <Words>
          <WholeWords text='搜任务、单位、主题' />
        </Words>
      </RouteLink>
      {isSimulated && today && (
        <RouteLink
          to={routes.about()}
          className='demo-date'
          label={`演示日期：${dayWords(today)}，点按${__EMBEDDED__ ? '可更改' : '看说明'}`}
        >
          <Words>{`演示日期：${dayWords(today)}`}</Words>
        </RouteLink>
      )}
      <Entries />
      <PlanFrame plan={plan}>
        {(document) => (
          <>
            <MyUnit unitId={unitId} document={dated ?? document} today={today} />
            <LookupBox document={document} />
            <PlanCard document={document} today={today} />
          </>
        )}
      </PlanFrame>
      <Section title='动态'>
        {/* Of two that could not be read, one says so. */}
        <FeedList
          isQuiet={!plan.document && plan.error !== null}
          underChannel={(id, name) => (
            <FollowLine target={{ kind: 'channel', id }} name={`${name}频道`} />
          )}
        />
      </Section>
    </Screen>
  )
}
