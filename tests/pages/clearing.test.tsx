import { act, fireEvent, screen } from '@testing-library/react'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { useKeptPostsStore } from '@/features/feed/kept-posts-store'
import { useReadStore } from '@/features/feed/read-store'
import { useMyUnitStore } from '@/features/identity/my-unit-store'
import { useHistoryStore } from '@/features/search/history-store'
import { useCorrectionStore } from '@/features/updates/correction/correction-store'
import PrivacyPage from '@/pages/privacy'
import SearchPage from '@/pages/search'
import { openPage } from './open-page'

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

it('搜索记录 that was cleared comes back, with what was searched for meanwhile', async () => {
  act(() => useHistoryStore.getState().remember('微门户'))
  openPage(SearchPage)
  await press('清除搜索记录')
  expect(screen.queryByRole('button', { name: '微门户' })).toBeNull()
  act(() => useHistoryStore.getState().remember('信访'))
  await press('撤销：已清除搜索记录')
  expect(useHistoryStore.getState().words).toEqual(['信访', '微门户'])
  expect(screen.getByRole('button', { name: '微门户' })).toBeInTheDocument()
})

it('隐私: what 清除 took from this device comes back', async () => {
  useFavouriteStore.getState().toggle('dcd4d5308-31')
  useKeptPostsStore.getState().toggle({ id: 'dcd4d5308-notice', title: '通知' })
  useReadStore.getState().markRead('dcd4d5308-notice')
  openPage(PrivacyPage)
  fireEvent.click(await screen.findByText('清除收藏和搜索记录'))
  expect(useFavouriteStore.getState().taskIds).toEqual([])
  await press('撤销：已清除这台设备上的收藏和搜索记录')
  expect(useFavouriteStore.getState().taskIds).toEqual(['dcd4d5308-31'])
  expect(useKeptPostsStore.getState().posts).toHaveLength(1)
  expect(useReadStore.getState().postIds).toEqual(['dcd4d5308-notice'])
})

/** How things look is no part of what is kept of a person. */
const LOOKS = ['display', 'demo-date', 'sample-updates']

it('隐私: says what is kept here, and 抹去 leaves nothing of it on the device', async () => {
  const gathered = [useFavouriteStore, useKeptPostsStore, useReadStore, useHistoryStore]
  for (const store of gathered) store.getState().clear()
  useFavouriteStore.getState().toggle('dcd4d5308-31')
  useKeptPostsStore.getState().toggle({ id: 'dcd4d5308-notice', title: '通知' })
  useReadStore.getState().markRead('dcd4d5308-notice')
  useHistoryStore.getState().remember('微门户')
  useMyUnitStore.getState().toggle('huangpu')
  useCorrectionStore.getState().keepDraft('dcd4d5308-31', '这里不对')
  localStorage.setItem('display', JSON.stringify({ data: '{"textScale":1.4,"theme":"dark"}' }))
  openPage(PrivacyPage)
  expect(screen.getByText('收藏任务 1 项、动态 1 条')).toBeInTheDocument()
  expect(screen.getByText('我的单位 1 个')).toBeInTheDocument()
  expect(screen.getByText('搜索记录 1 条，读过的动态 1 条')).toBeInTheDocument()
  fireEvent.click(await screen.findByText('抹去我的全部数据'))
  await press('确定抹去')
  expect(await screen.findByText('我的单位 0 个')).toBeInTheDocument()
  const left = Object.keys(localStorage).filter((key) => !LOOKS.includes(key))
  const data = left.map((key) => [key, JSON.parse(localStorage.getItem(key) ?? '')?.data])
  expect(data.filter(([, kept]) => kept !== '[]')).toEqual([])
  expect(localStorage.getItem('display')).toContain('1.4')
})
