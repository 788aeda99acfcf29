import { useEffect } from 'react'
import { Card } from '@/components/card'
import { ActionRow } from '@/components/row'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { Clear } from './clear'
import { Devices } from './devices'
import { Erase } from './erase'
import { Held } from './held'
import { exportMyData } from '@/features/notifications/my-data'
import { onDevice } from './on-device'
import { sayProblem } from './say-problem'
import { useInboxStore } from '@/features/notifications/inbox-store'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { say } from '@/platform/device/feedback'

/** 隐私 — what is kept, where; take it along; erase it. */
export default function PrivacyPage() {
  const loadSubscriptions = useSubscriptionStore((state) => state.load)
  const loadInbox = useInboxStore((state) => state.load)
  useEffect(() => {
    void loadSubscriptions()
    void loadInbox()
  }, [loadSubscriptions, loadInbox])
  const take = () =>
    exportMyData(onDevice()).then((isSaved) => {
      if (isSaved) say(process.env.TARO_ENV === 'weapp' ? '已复制全部数据' : '已保存为文件')
    }, sayProblem)
  return (
    <Screen title='隐私与我的数据'>
      <Section title='保存了什么' note='不需要登录，不要求任何个人信息。'>
        <Held />
      </Section>
      <Section title='带走与抹去'>
        <Card as='div' className='row-card'>
          <ActionRow
            icon='copy'
            title='导出我的全部数据'
            note={process.env.TARO_ENV === 'weapp' ? '复制到剪贴板' : '存为一个文件'}
            onPress={() => void take()}
          />
        </Card>
        <Clear />
        <Erase />
      </Section>
      {!__EMBEDDED__ && <Devices />}
    </Screen>
  )
}
