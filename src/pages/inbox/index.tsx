import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { EmptyState } from '@/components/states'
import { routes } from '@/platform/routes'

/** 消息 — says honestly that following and reminding are not there yet, and what is. */
export default function InboxPage() {
  return (
    <Screen title='消息' tab='inbox'>
      <EmptyState
        icon='bell'
        title='还没有消息'
        advice='关注与提醒尚未开放。现在可以收藏任务,或把时限添加到手机日历。'
      />
      <Card as='div' className='row-card'>
        <LinkRow to={routes.favourites()} icon='star' title='我的收藏' />
        <LinkRow to={routes.tasks()} icon='time' title='查看任务与时限' />
      </Card>
    </Screen>
  )
}
