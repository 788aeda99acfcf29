import type { Subscription } from '@/contract'
import { Card } from '@/components/card'
import { Chip } from '@/components/chip'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { ChoiceRow } from '@/components/row'
import { Box, Pressable, RouteLink, Words } from '@/platform/elements/elements'
import { targetKey } from '@/domain/subscriptions'
import { offerUndo } from '@/platform/device/undo'
import { isWaiting, subscriptionOf } from './subscription-list'
import { useSubscriptionStore } from './subscription-store'
import type { TargetName } from './target-name'
import { certaintyWords, forecastWords, kindWords, LATER } from './words'
import './subscription-card.scss'

interface SubscriptionCardProps {
  subscription: Subscription
  named: TargetName
}

/** What it takes of rows of a list: a unit has two choices more, and each tool says the whole name. */
export const rowsOfSubscription = ({ subscription, named }: SubscriptionCardProps) =>
  (subscription.target.kind === 'unit' ? 3 : 2) + 2 * rowsOfLetters(named.name)

/** One thing that is followed: what it brings, narrower or wider, paused, or let go. */
export function SubscriptionCard(props: SubscriptionCardProps) {
  const { subscription, named } = props
  const { id, target, certainty, paused, forecastPerMonth } = subscription
  const isLater = useSubscriptionStore(({ waits }) =>
    waits.some((one) => one.isOn && targetKey(one.target) === targetKey(target)),
  )
  const forecast = isWaiting(subscription)
    ? isLater
      ? LATER
      : '…'
    : forecastWords(forecastPerMonth)
  const { change, unfollow, follow } = useSubscriptionStore.getState()
  const remove = async () => {
    if (!(await unfollow(target))) return
    offerUndo(`已取消关注${named.name}`, () => {
      void follow(target, certainty).then(() => {
        const again = subscriptionOf(useSubscriptionStore.getState().subscriptions, target)
        if (paused && again) void change(again.id, { paused: true })
      })
    })
  }
  return (
    <Card as='article' label={named.name}>
      <Box className='subscription-head'>
        <Chip>{kindWords[target.kind]}</Chip>
        {paused && <Chip tone='warning'>已暂停</Chip>}
      </Box>
      {named.to ? (
        <RouteLink to={named.to} className='subscription-name'>
          {named.name}
        </RouteLink>
      ) : (
        <Box className='subscription-name'>{named.name}</Box>
      )}
      <Box className='subscription-forecast'>{paused ? '暂停期间的消息不会补发' : forecast}</Box>
      {target.kind === 'unit' && (
        <Box role='radiogroup' label='范围'>
          {(['all', 'certain'] as const).map((choice) => (
            <ChoiceRow
              key={choice}
              title={certaintyWords[choice]}
              isChosen={certainty === choice}
              onPress={() => void change(id, { certainty: choice })}
            />
          ))}
        </Box>
      )}
      <Box className='subscription-tools'>
        <Pressable
          className='subscription-tool'
          label={`${paused ? '恢复' : '暂停'}：${named.name}`}
          onPress={() => void change(id, { paused: !paused })}
        >
          <Words>{paused ? '恢复' : '暂停'}</Words>
        </Pressable>
        <Pressable
          className='subscription-tool'
          label={`取消关注：${named.name}`}
          onPress={() => void remove()}
        >
          <Words>取消关注</Words>
        </Pressable>
      </Box>
    </Card>
  )
}
