import { useEffect, useState } from 'react'
import type { InboxKind, InboxMessage } from '@/contract'
import { Card } from '@/components/card'
import { ToggleChip } from '@/components/chip'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { LinkRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { Stale } from '@/components/stale'
import { EmptyState, ErrorState, Skeleton } from '@/components/states'
import { groupByDay } from '@/domain/inbox'
import { useInboxStore } from '@/features/notifications/inbox-store'
import { MessageCard } from '@/features/notifications/message-card'
import { PushLine } from '@/features/notifications/push-line'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { filters } from '@/features/notifications/words'
import { Box, Pressable, Words } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { usePullDown } from '@/platform/navigation/scroll'
import { usePageShow } from '@/platform/navigation/use-page-show'
import { useToday } from '@/platform/display/use-today'
import { NextDate, useMyTasks } from './next-date'
import './index.scss'

function Entrances() {
  return (
    <Card as='div' className='row-card'>
      <LinkRow to={routes.subscriptions()} icon='bell' title='我关注的' />
      <LinkRow to={routes.reminders()} icon='time' title='提醒设置' />
    </Card>
  )
}

/** A message is higher than a row, and higher by its words. */
const rowsOfMessage = ({ title, body }: InboxMessage) => 1.5 + rowsOfLetters(title, body)

function Messages({ kind, today }: { kind: InboxKind | null; today: string }) {
  const { messages, nextCursor, loadMore } = useInboxStore()
  const followed = useSubscriptionStore(({ subscriptions }) => subscriptions?.length ?? 0)
  const shown = (messages ?? []).filter((one) => kind === null || one.kind === kind)
  const days = groupByDay(shown, today)
  return (
    <>
      {shown.length === 0 && (
        <EmptyState
          icon='bell'
          title={kind === null ? '还没有消息' : '没有这类消息'}
          advice={
            followed > 0
              ? `已关注 ${followed} 项。到了提醒的日子、有新进展时会在这里告诉你。`
              : '关注任务、主题或单位后，时限将近和有新进展时会在这里告诉你。'
          }
        />
      )}
      <LazyRows
        id='days'
        items={days}
        keyOf={({ on }) => on}
        row={({ on, title, messages: own }) => (
          <Section title={title} count={`${own.length} 条`}>
            <Box as='ul' className='messages'>
              <LazyRows
                id={`day-${on}`}
                items={own}
                keyOf={({ id }) => id}
                row={(message) => <MessageCard message={message} />}
                weightOf={rowsOfMessage}
                isFirst={on === days[0]?.on}
              />
            </Box>
          </Section>
        )}
        weightOf={({ messages: own }) => own.reduce((sum, one) => sum + rowsOfMessage(one), 0)}
        isFirst
        isGrowing={nextCursor !== null}
      />
      {nextCursor !== null && (
        <Pressable className='inbox-more' onPress={() => void loadMore()}>
          更早的消息
        </Pressable>
      )}
    </>
  )
}

/** 消息 — what was told, by day, the unread first; and what push can still reach. */
export default function InboxPage() {
  const { messages, unread, error, load, markAllRead } = useInboxStore()
  const [kind, setKind] = useState<InboxKind | null>(null)
  const { today } = useToday()
  useEffect(() => void load(), [load, today])
  const loadFollowed = useSubscriptionStore((state) => state.load)
  useEffect(() => void loadFollowed(), [loadFollowed])
  usePageShow(() => void load())
  usePullDown(() => void load())
  // Without a network nobody says what day it is: nothing is grouped by it where there is nothing, or nothing new.
  const isDated = messages !== null && (messages.length === 0 || today !== null || error !== null)
  const mine = useMyTasks()
  const isQuiet = messages !== null && unread === 0
  // At once with the messages: what comes above them later would push them down.
  const isMineReady = mine.isReady && (mine.tasks.length === 0 || (today ?? error) !== null)
  const isReady = isDated && (isMineReady || !isQuiet)
  return (
    <Screen title='消息' tab='inbox'>
      {messages !== null && (
        <Stale error={error} instead='标记会在联网后同步' onRetry={() => void load()} />
      )}
      {/* There is nothing to narrow where nothing has come yet. */}
      {messages !== null && messages.length > 0 && (
        <Box className='inbox-bar' role='group' label='按类别筛选'>
          {filters.map((filter) => (
            <ToggleChip
              key={filter.text}
              text={filter.text}
              isOn={filter.kind === kind}
              onPress={() => setKind(filter.kind)}
            />
          ))}
        </Box>
      )}
      {messages !== null && messages.length > 0 && (
        <Box className='inbox-summary'>
          <Words>{unread > 0 ? `${unread} 条未读` : '全部已读'}</Words>
          {unread > 0 && (
            <Pressable className='inbox-tool' onPress={markAllRead}>
              全部标为已读
            </Pressable>
          )}
        </Box>
      )}
      <PushLine />
      {messages === null && error && <ErrorState error={error} onRetry={() => void load()} />}
      {!isReady && !error && <Skeleton />}
      {isReady && isQuiet && today !== null && <NextDate {...mine} today={today} />}
      {isReady && <Messages kind={kind} today={today ?? ''} />}
      {/* Not under a skeleton: what takes its place would push them away. */}
      {(isReady || error) && <Entrances />}
    </Screen>
  )
}
