import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import InboxPage from '@/pages/inbox'
import PrivacyPage from '@/pages/privacy'
import RemindersPage from '@/pages/reminders'
import SubscriptionsPage from '@/pages/subscriptions'
import TaskPage from '@/pages/task'
import UnitPage from '@/pages/unit'
import { useBadgeStore } from '@/platform/device/badge'
import { setEmbeddedToday } from '@/platform/api/transport-embedded'
import { eraseMyData } from '@/features/notifications/my-data'
import { useInboxStore } from '@/features/notifications/inbox-store'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { openPage, watchNavigation } from './open-page'

const TASK = 'dcd4d5308-31'
const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(async () => {
  setEmbeddedToday('2015-11-16')
  await eraseMyData()
  useSubscriptionStore.getState().forget()
  useInboxStore.getState().forget()
})

it('tells what following brings before anybody follows, follows, and takes it back', async () => {
  openPage(UnitPage, { id: 'huangpu' })
  expect(await screen.findByText(/约每月 \d+ 条|每月不到 1 条|很少有消息/)).toBeInTheDocument()
  await press('关注黄浦区')
  expect(await screen.findByRole('button', { name: '取消关注黄浦区' })).toBeInTheDocument()
  await waitFor(() => expect(screen.getByText('已关注黄浦区')).toBeInTheDocument())
  await press('撤销：已关注黄浦区')
  expect(await screen.findByRole('button', { name: '关注黄浦区' })).toBeInTheDocument()
})

it('follows on a full device too, and says what may be lost', async () => {
  openPage(UnitPage, { id: 'huangpu' })
  await screen.findByRole('button', { name: '关注黄浦区' })
  jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('QuotaExceededError')
  })
  await press('关注黄浦区')
  expect(await screen.findByText('设备存储已满，关闭后可能丢失')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '取消关注黄浦区' })).toBeInTheDocument()
  jest.restoreAllMocks()
})

it('a followed task is reminded of in 消息, read, deleted and found again', async () => {
  const opened = watchNavigation()
  const { unmount } = openPage(TaskPage, { id: TASK })
  await screen.findByText(/约每月|每月不到|很少有消息/)
  await press(/^关注第31项/)
  await screen.findByRole('button', { name: '取消关注第31项' })
  await waitFor(() =>
    expect(useSubscriptionStore.getState().subscriptions?.[0]?.id).not.toMatch(/^new/),
  )
  unmount()
  setEmbeddedToday('2015-12-24')
  openPage(InboxPage)
  const cards = await screen.findAllByText(/2015年12月31日（推定）/)
  expect(cards).toHaveLength(2)
  expect(screen.getByRole('heading', { name: '今天' })).toBeInTheDocument()
  expect(screen.getByText('2 条未读')).toBeInTheDocument()
  expect(useBadgeStore.getState().unread).toBe(2)
  const [first] = screen.getAllByRole('listitem')
  if (!first) throw new Error('no message')
  await act(async () => void fireEvent.click(within(first).getByText(/还有7天/)))
  expect(opened).toContain(`/pages/task/index?id=${TASK}`)
  expect(screen.getByText('1 条未读')).toBeInTheDocument()
  await act(async () => void fireEvent.click(within(first).getByRole('button', { name: /^删除/ })))
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  await press('撤销：已删除一条消息')
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  await press('全部标为已读')
  expect(screen.getByText('全部已读')).toBeInTheDocument()
  await press('文件')
  expect(screen.getByText('没有这类消息')).toBeInTheDocument()
})

it('我关注的 pauses, narrows, resumes, removes and takes back', async () => {
  await useSubscriptionStore.getState().follow({ kind: 'unit', id: 'huangpu' })
  openPage(SubscriptionsPage)
  expect(await screen.findByRole('article', { name: '黄浦区' })).toBeInTheDocument()
  await press('暂停：黄浦区')
  expect(await screen.findByText('已暂停')).toBeInTheDocument()
  await press('恢复：黄浦区')
  await waitFor(() => expect(screen.queryByText('已暂停')).not.toBeInTheDocument())
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '只告诉我确定的' })))
  await waitFor(() =>
    expect(useSubscriptionStore.getState().subscriptions?.[0]?.certainty).toBe('certain'),
  )
  await press('取消关注：黄浦区')
  expect(await screen.findByText('还没有关注')).toBeInTheDocument()
  await press('撤销：已取消关注黄浦区')
  expect(await screen.findByRole('article', { name: '黄浦区' })).toBeInTheDocument()
})

it('提醒设置 changes leads, days and times, and refuses what is no time', async () => {
  openPage(RemindersPage)
  await screen.findByRole('button', { name: '提前 14 天' })
  await press('提前 14 天')
  await waitFor(() =>
    expect(screen.getByRole('button', { name: '提前 14 天' })).toHaveAttribute(
      'aria-pressed',
      'true',
    ),
  )
  const time = screen.getByLabelText(/^提醒时间/)
  fireEvent.change(time, { target: { value: '25:00' } })
  expect(screen.getByRole('alert')).toHaveTextContent('应是 00:00 到 23:59')
})

it('one task has leads of its own, and says when it will be reminded of', async () => {
  openPage(RemindersPage, { task: TASK })
  expect(await screen.findByText('2015年12月24日 09:00 · 提前 7 天')).toBeInTheDocument()
  // What is planned is counted here, and a forecast of a year beside it would contradict it.
  const planned = screen.getByText(/^接下来 \d+ 条提醒：$/)
  expect(planned).toHaveTextContent(`接下来 ${screen.getAllByRole('listitem').length} 条提醒`)
  expect(screen.queryByText(/每月不到|约每月/)).not.toBeInTheDocument()
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '单独设置' })))
  await press('提前 7 天')
  await waitFor(() =>
    expect(screen.queryByText('2015年12月24日 09:00 · 提前 7 天')).not.toBeInTheDocument(),
  )
})

it('隐私 erases everything after asking once more', async () => {
  await useSubscriptionStore.getState().follow({ kind: 'task', id: TASK })
  openPage(PrivacyPage)
  expect(await screen.findByText(/关注 1 项/)).toBeInTheDocument()
  await press(/^抹去我的全部数据/)
  expect(screen.getByRole('button', { name: '先不抹去' })).toHaveFocus()
  fireEvent.keyDown(screen.getByRole('button', { name: '先不抹去' }), { key: 'Escape' })
  expect(screen.getByRole('button', { name: /^抹去我的全部数据/ })).toHaveFocus()
  await press(/^抹去我的全部数据/)
  await press('确定抹去')
  expect(await screen.findByText(/关注 0 项/)).toBeInTheDocument()
  await useSubscriptionStore.getState().load()
  expect(useSubscriptionStore.getState().subscriptions).toEqual([])
})

it('an inbox where nothing has come yet has nothing to filter, and knows that one follows', async () => {
  await useSubscriptionStore.getState().follow({ kind: 'task', id: TASK })
  openPage(InboxPage)
  expect(await screen.findByText(/^已关注 1 项。/)).toBeInTheDocument()
  expect(screen.queryByRole('group', { name: '按类别筛选' })).not.toBeInTheDocument()
})
