import { act, fireEvent, screen, within } from '@testing-library/react'
import InboxPage from '@/pages/inbox'
import { setEmbeddedToday } from '@/platform/api/transport-embedded'
import { eraseMyData } from '@/features/notifications/my-data'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { useInboxStore } from '@/features/notifications/inbox-store'
import { useSubscriptionStore } from '@/features/subscriptions/subscription-store'
import { openPage } from './open-page'

const TASK = 'dcd4d5308-31'

beforeEach(async () => {
  setEmbeddedToday('2015-11-16')
  await eraseMyData()
  useSubscriptionStore.getState().forget()
  useInboxStore.getState().forget()
  useMyUnitStore.getState().clear()
})

const section = async (name: string) => {
  const head = await screen.findByRole('heading', { name })
  return within(head.closest('section') ?? document.body)
}

it('a quiet 消息 names the next date of what is followed, with its basis and the way to it', async () => {
  await useSubscriptionStore.getState().follow({ kind: 'task', id: TASK })
  openPage(InboxPage)
  const next = await section('下一个期限')
  expect(next.getByText('2015年12月31日（推定）')).toBeInTheDocument()
  const row = next.getByRole('link', { name: /第31项/ })
  expect(row).toHaveAttribute('href', `/pages/task/index?id=${TASK}`)
})

it('a date that has passed is said as past', async () => {
  await useSubscriptionStore.getState().follow({ kind: 'task', id: TASK })
  setEmbeddedToday('2016-03-01')
  openPage(InboxPage)
  // What is new comes first; the date waits until it is read.
  const read = await screen.findByRole('button', { name: '全部标为已读' })
  expect(screen.queryByRole('heading', { name: /期限/ })).not.toBeInTheDocument()
  await act(async () => void fireEvent.click(read))
  expect(
    (await section('期限都已过')).getByText(/2015年12月31日（推定），仅供查阅/),
  ).toBeInTheDocument()
  expect(screen.queryByText('下一个期限')).not.toBeInTheDocument()
})

it('my unit’s date, dated for it, where nothing is followed', async () => {
  useMyUnitStore.getState().toggle('huangpu')
  openPage(InboxPage)
  const next = await section('下一个期限')
  expect(next.getAllByText(/2015年12月31日（推定）/)).toHaveLength(1)
  expect(next.getAllByRole('link', { name: /第\d+项/ })).toHaveLength(3)
  expect(next.getByRole('link', { name: /^按时间看全部/ })).toHaveAttribute(
    'href',
    '/pages/tasks/index?view=time&unit=huangpu&certainty=certain',
  )
})

it('names no date to one who follows nothing and has no unit, or what has no date', async () => {
  await useSubscriptionStore.getState().follow({ kind: 'channel', id: 'release' })
  openPage(InboxPage)
  expect(await screen.findByText('还没有消息')).toBeInTheDocument()
  expect(screen.queryByRole('heading', { name: /期限/ })).not.toBeInTheDocument()
})
