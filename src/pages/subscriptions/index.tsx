import { useEffect } from 'react'
import { endpoints } from '@/contract'
import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { Stale } from '@/components/stale'
import { EmptyState, ErrorState, Skeleton } from '@/components/states'
import { seriesIdOf, seriesName } from '@/domain/subscriptions'
import { FollowLine } from '@/features/subscriptions/follow-button'
import { rowsOfSubscription, SubscriptionCard } from '@/features/subscriptions/subscription-card'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { targetName } from '@/features/subscriptions/target-name'
import { CHANNELS, channelWords } from '@/domain/posts/channel-words'
import { usePlan } from '@/features/tasks/use-plan'
import { Box } from '@/platform/elements/elements'
import { usePullDown } from '@/platform/navigation/scroll'
import { openRoute } from '@/platform/navigation/navigation'
import { routes } from '@/platform/navigation/routes'
import { useReply } from '@/platform/api/reply/use-reply'
import './index.scss'

/** 我关注的 — everything that is followed, and what may be followed besides tasks and units. */
export default function SubscriptionsPage() {
  const { subscriptions: loaded, error, load } = useSubscriptionStore()
  const { document, error: planError } = usePlan()
  const { reply, error: unitsError } = useReply<'listUnits'>(endpoints.listUnits, {})
  // Names come with the plan and the units: drawn once, when all is there or cannot be had.
  const isNamed = (document ?? planError) !== null && (reply ?? unitsError) !== null
  useEffect(() => void load(), [load])
  usePullDown(() => void load())
  const subscriptions = isNamed ? loaded : null
  const known = { document, units: reply?.units ?? [] }
  const followed = new Set(
    subscriptions?.map(({ target }) => ('id' in target ? `${target.kind}:${target.id}` : '')),
  )
  const series = document && { id: seriesIdOf(document), name: seriesName(document) }
  const named = (subscriptions ?? []).map((subscription) => ({
    subscription,
    named: targetName(subscription.target, known),
  }))
  const channels = CHANNELS.filter((id) => !followed.has(`channel:${id}`))
  return (
    <Screen title='我关注的'>
      {subscriptions !== null && (
        <Stale error={error} instead='显示上次的内容' onRetry={() => void load()} />
      )}
      {loaded === null && error && <ErrorState error={error} onRetry={() => void load()} />}
      {subscriptions === null && !(loaded === null && error) && <Skeleton />}
      {subscriptions?.length === 0 && (
        <EmptyState
          icon='bell'
          title='还没有关注'
          advice='在任务、主题、单位页或搜索结果点“关注”，有消息时告诉你。'
          action={{ text: '去看任务', onPress: () => void openRoute(routes.tasks()) }}
        />
      )}
      {named.length > 0 && (
        <Section title='正在关注' count={`${named.length} 项`}>
          <LazyRows
            id='followed'
            items={named}
            keyOf={({ subscription }) => subscription.id}
            row={(one) => <SubscriptionCard {...one} />}
            weightOf={rowsOfSubscription}
            isFirst
          />
        </Section>
      )}
      {subscriptions !== null && (channels.length > 0 || series) && (
        <Section title='还可以关注' note='先看约每月几条，再决定。'>
          <Card as='div' className='row-card'>
            {series && !followed.has(`series:${series.id}`) && (
              <Box className='more-target'>
                <Box>{`每年的《${series.name}》`}</Box>
                <FollowLine target={{ kind: 'series', id: series.id }} name={series.name} />
              </Box>
            )}
            {channels.map((id) => (
              <Box key={id} className='more-target'>
                <Box>{`动态：${channelWords[id]}`}</Box>
                <FollowLine target={{ kind: 'channel', id }} name={`${channelWords[id]}频道`} />
              </Box>
            ))}
          </Card>
        </Section>
      )}
    </Screen>
  )
}
