import { useEffect } from 'react'
import { endpoints } from '@/contract'
import { useReply } from '@/platform/api/reply/use-reply'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { HERE_KEPT, scaleWords } from '@/features/settings/words'
import { dayWords } from '@/domain/calendar/words'
import { Box } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useDisplayStore } from '@/platform/display/display-store'
import { useToday } from '@/platform/display/use-today'
import { useSideBySide } from '@/platform/display/use-wide'
import { AtOnce } from './at-once'

/** Whose deadlines come first, by name as soon as it is known. */
function myUnitWords(name: string | undefined, count: number): string {
  if (count === 0) return '未选择'
  if (name === undefined) return `${count} 个`
  return count > 1 ? `${name}等 ${count} 个` : name
}

/** 我的 — what this device keeps, how the app looks, and where its contents come from. */
export default function MePage() {
  const kept = useFavouriteStore(({ taskIds }) => taskIds.length)
  const unitIds = useMyUnitStore((state) => state.unitIds)
  const units = useReply<'listUnits'>(endpoints.listUnits, unitIds.length > 0 ? {} : null)
  const first = units.reply?.units.find(({ id }) => id === unitIds[0])
  const followed = useSubscriptionStore((state) => state.subscriptions?.length)
  const loadFollowed = useSubscriptionStore((state) => state.load)
  useEffect(() => void loadFollowed(), [loadFollowed])
  const textScale = useDisplayStore((state) => state.textScale)
  const { today, isSimulated } = useToday()
  const isSideBySide = useSideBySide()
  return (
    <Screen title='我的' tab='me' className='is-in-two'>
      <Box as='p' className='page-note'>
        {`无需登录。${HERE_KEPT}`}
      </Box>
      <Card as='div' className='row-card'>
        <LinkRow
          to={routes.myUnit()}
          icon='unit'
          title='我的单位'
          value={myUnitWords(first?.name, unitIds.length)}
        />
        <LinkRow
          to={routes.subscriptions()}
          icon='bell'
          title='我关注的'
          value={followed === undefined ? undefined : `${followed} 项`}
          note='暂停、恢复、改范围'
        />
        <LinkRow to={routes.reminders()} icon='time' title='提醒设置' />
        <LinkRow to={routes.favourites()} icon='star' title='收藏' value={`${kept} 项`} />
        <LinkRow
          to={routes.display()}
          icon='elder'
          title='长辈版与外观'
          value={scaleWords[textScale]}
        />
      </Card>
      <Card as='div' className='row-card'>
        <LinkRow to={routes.privacy()} icon='me' title='隐私与我的数据' note='查看、导出、抹去' />
        <LinkRow
          to={routes.about()}
          icon='info'
          title='关于'
          note={
            isSimulated && today ? `演示日期 ${dayWords(today)}` : '来源、日期说明、数据版本、隐私'
          }
        />
      </Card>
      {isSideBySide && <AtOnce />}
    </Screen>
  )
}
