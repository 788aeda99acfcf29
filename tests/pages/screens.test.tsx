import { act, fireEvent, screen } from '@testing-library/react'
import { useDisplayStore } from '@/platform/display/display-store'
import AboutPage from '@/pages/about'
import DisplayPage from '@/pages/display'
import DocumentPage from '@/pages/document'
import FavouritesPage from '@/pages/favourites'
import HomePage from '@/pages/home'
import InboxPage from '@/pages/inbox'
import MePage from '@/pages/me'
import PostPage from '@/pages/post'
import RemindersPage from '@/pages/reminders'
import ThemePage from '@/pages/theme'
import UnitPage from '@/pages/unit'
import { useFavouriteStore } from '@/features/favourites/favourite-store'
import { useTaskListStore } from '@/features/tasks/list/task-list-store'
import { openPage, watchNavigation } from './open-page'

it('首页 shows the plan, the demonstration date and the notice', async () => {
  openPage(HomePage)
  expect(await screen.findByText('2015年上海市政府电子政务重点工作安排')).toBeInTheDocument()
  expect(await screen.findByText('演示日期：2015年11月16日')).toBeInTheDocument()
  expect(
    await screen.findByText(/关于印发2015年上海市政府电子政务重点工作安排的通知/),
  ).toBeInTheDocument()
  expect(document.title).toBe('政务微门户')
})

it.each([
  ['an id that is not there', 'zzz'],
  ['a task that is not there', 'dcd4d5308-999'],
  ['no id at all', '<x>'],
])('提醒设置 of %s says so, and shows no settings of all', async (_, task) => {
  openPage(RemindersPage, { task })
  expect(await screen.findByText('没有这项任务')).toBeInTheDocument()
  expect(screen.queryByText('日历')).toBeNull()
})

it('提醒设置 of a task is of that task, and without one of all', async () => {
  const { unmount } = openPage(RemindersPage, { task: 'dcd4d5308-31' })
  expect(await screen.findByText('只改这一项，其他任务不受影响。')).toBeInTheDocument()
  unmount()
  openPage(RemindersPage)
  expect(await screen.findByText('日历')).toBeInTheDocument()
})

it('an id that stands twice in an address is the first', async () => {
  openPage(UnitPage, { id: ['huangpu', 'xuhui'] as never })
  expect(await screen.findByText('确定 9 项 · 可能 4 项')).toBeInTheDocument()
})

it('首页 opens the tasks by unit', async () => {
  const opened = watchNavigation()
  openPage(HomePage)
  const link = screen.getByRole('link', { name: '按单位' })
  expect(link).toHaveAttribute('href', '/pages/tasks/index?view=unit')
  // For a window of its own, it is the browser's to open.
  fireEvent.click(link, { ctrlKey: true })
  expect(opened).toEqual([])
  await act(async () => void fireEvent.click(link))
  expect(useTaskListStore.getState().view).toBe('unit')
  expect(opened).toEqual(['/pages/tasks/index'])
  await screen.findByText('看全部任务')
})

it('单位 tells a district its 9 certain and 4 possible tasks, in words', async () => {
  openPage(UnitPage, { id: 'huangpu' })
  expect(await screen.findByText('确定 9 项 · 可能 4 项')).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: '可能的任务' })).toBeInTheDocument()
  expect(screen.getAllByRole('link', { name: /^第\d+项，/ })).toHaveLength(13)
})

it('主题 lists its tasks', async () => {
  openPage(ThemePage, { id: 'dcd4d5308-p3t1' })
  await screen.findByRole('heading', { level: 1, name: '深化政府网站群建设' })
  expect(screen.getAllByRole('link', { name: /^第\d+项/ })).toHaveLength(3)
})

it.each([
  ['unit', UnitPage],
  ['theme', ThemePage],
  ['document', DocumentPage],
  ['post', PostPage],
])('an unknown %s says so, and leads home', async (_, Page) => {
  openPage(Page, { id: 'nothing-here' })
  expect(await screen.findByText('回首页')).toBeInTheDocument()
})

it('原文 opens at a sentence, and shows the damaged figure with its note', async () => {
  openPage(DocumentPage, { id: 'dcd4d5308', quote: '28个政府网站完成无障碍改造' })
  expect(await screen.findByText('28个政府网站完成无障碍改造')).toHaveClass('marked')
  expect(screen.getByText(/U\+E010/)).toBeInTheDocument()
  expect(document.body.textContent).not.toContain('\ue010')
})

it('动态 shows the notice in its own words', async () => {
  openPage(PostPage, { id: 'dcd4d5308-notice' })
  expect(await screen.findByText(/请结合实际认真落实/)).toBeInTheDocument()
  expect(screen.getByText('发布 · 2015年3月6日')).toBeInTheDocument()
})

it('收藏 shows what was kept, and what to do when nothing was', async () => {
  useFavouriteStore.setState({ taskIds: ['dcd4d5308-7', 'gone-1'] })
  const { unmount } = openPage(FavouritesPage)
  expect(await screen.findAllByRole('link', { name: /^第7项/ })).toHaveLength(1)
  unmount()
  useFavouriteStore.setState({ taskIds: [] })
  openPage(FavouritesPage)
  expect(await screen.findByText('还没有收藏')).toBeInTheDocument()
})

it('显示 makes the text larger, and keeps the choice', () => {
  openPage(DisplayPage)
  fireEvent.click(screen.getByRole('radio', { name: '长辈版 · 最大' }))
  expect(document.querySelector('.screen')).toHaveClass('scale-4', 'is-elder')
  expect(localStorage.getItem('display')).toContain('1.9')
  act(() => useDisplayStore.getState().setTextScale(1))
})

it('关于 moves the demonstration date, and refuses what is no date', async () => {
  openPage(AboutPage)
  const field = await screen.findByLabelText('演示日期，格式如 2015-11-16')
  fireEvent.change(field, { target: { value: '去年' } })
  fireEvent.click(screen.getByRole('button', { name: '更改' }))
  expect(await screen.findByText('日期格式应为 2015-11-16')).toBeInTheDocument()
  fireEvent.change(field, { target: { value: '2016-02-01' } })
  fireEvent.click(screen.getByRole('button', { name: '更改' }))
  expect(await screen.findByDisplayValue('2016-02-01')).toBeInTheDocument()
  openPage(HomePage)
  expect(await screen.findByText('计划年度已结束')).toBeInTheDocument()
  fireEvent.change(screen.getByDisplayValue('2016-02-01'), { target: { value: '2015-11-16' } })
  fireEvent.click(screen.getByRole('button', { name: '更改' }))
  expect(await screen.findByDisplayValue('2015-11-16')).toBeInTheDocument()
})

it('消息 and 我的 promise nothing that is not there', async () => {
  openPage(InboxPage)
  expect(await screen.findByText('还没有消息')).toBeInTheDocument()
  openPage(MePage)
  expect(screen.getByText(/无需登录/)).toBeInTheDocument()
  expect(await screen.findByText('演示日期 2015年11月16日')).toBeInTheDocument()
})
