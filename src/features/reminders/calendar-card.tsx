import { DEFAULT_REMINDER_SETTINGS, endpoints, type Task } from '@/contract'
import { Card } from '@/components/card'
import { ActionRow } from '@/components/row'
import { copy, say } from '@/platform/device/feedback'
import { asRequestError } from '@/platform/api/reply/load-reply'
import { apiAddress, request } from '@/platform/api/request'
import { NOT_ADDED } from '@/platform/calendar/calendar'
import { addAllToCalendar } from './add-all'
import { useSettingsStore } from './settings-store'

const isWeapp = process.env.TARO_ENV === 'weapp'

/** The dates of what is followed, in a calendar: once, or (with a server) as a feed that stays true. */
export function CalendarCard({ tasks }: { tasks: readonly Task[] }) {
  const dated = tasks.filter(({ dueOn }) => dueOn !== null)
  const { settings } = useSettingsStore()
  const { leadDays } = settings ?? DEFAULT_REMINDER_SETTINGS
  const add = async () => {
    if (dated.length === 0) return say('关注任务、主题或单位后，才有可加入的时限')
    const isAdded = await addAllToCalendar(dated, leadDays)
    say(isAdded ? (isWeapp ? '已加入日历' : '已保存日历文件') : NOT_ADDED)
  }
  const subscribe = async () => {
    try {
      const { path } = await request<'createCalendar'>(endpoints.createCalendar, {})
      await copy(apiAddress(path))
    } catch (cause) {
      say(asRequestError(cause).advice)
    }
  }
  const revoke = async () => {
    try {
      await request<'revokeCalendar'>(endpoints.revokeCalendar, {})
      say('日历订阅地址已收回')
    } catch (cause) {
      say(asRequestError(cause).advice)
    }
  }
  return (
    <Card as='div' className='row-card'>
      <ActionRow
        icon='calendar'
        title='把我关注的时限加入日历'
        note={`共 ${dated.length} 项，每个日期都注明依据`}
        onPress={() => void add()}
      />
      {!__EMBEDDED__ && (
        <>
          <ActionRow
            icon='link'
            title='复制日历订阅地址'
            note='日期有变时自动更新；再次生成会使旧地址失效'
            onPress={() => void subscribe()}
          />
          <ActionRow icon='close' title='收回日历订阅地址' onPress={() => void revoke()} />
        </>
      )}
    </Card>
  )
}
