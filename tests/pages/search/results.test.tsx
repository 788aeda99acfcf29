import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import SearchPage from '@/pages/search'
import { useDisplayStore } from '@/platform/display/display-store'
import { openPage, watchNavigation } from '../open-page'

const rows = () => document.querySelectorAll('.result')
const headings = () =>
  [...document.querySelectorAll('.section-head')].map(({ textContent }) => textContent)
const type = (value: string) =>
  fireEvent.change(screen.getByRole('searchbox'), { target: { value } })

it('leads to every result: all of a kind, then page by page', async () => {
  const opened = watchNavigation()
  const { unmount } = openPage(SearchPage, { q: '市' })
  const all = await screen.findByText(/^看全部 \d+ 条任务$/)
  const total = Number(/\d+/.exec(all.textContent ?? '')?.[0])
  expect(headings()).toContain(`任务${total} 条`)
  await act(async () => void fireEvent.click(all))
  expect(opened).toEqual([`/pages/search/index?q=${encodeURIComponent('市')}&kind=task`])
  unmount()
  openPage(SearchPage, { q: '市', kind: 'task' })
  expect(await screen.findByText(`找到 ${total} 条`)).toBeInTheDocument()
  await waitFor(() => expect(rows()).toHaveLength(20))
  fireEvent.click(await screen.findByText(`再看 20 条，还有 ${total - 20} 条`))
  await waitFor(() => expect(rows()).toHaveLength(40))
  fireEvent.click(await screen.findByText(`再看 ${total - 40} 条，还有 ${total - 40} 条`))
  await waitFor(() => expect(screen.queryByText(/^再看|正在载入/)).not.toBeInTheDocument())
})

it('the kind of the best hit comes first', async () => {
  openPage(SearchPage, { q: '政务外网' })
  await screen.findByText(/^找到 \d+ 条/)
  await waitFor(() => expect(headings().length).toBeGreaterThan(2))
  expect(headings()[0]).toMatch(/^附件/)
})

it('is at its own address: words once they rest, and filters with their names', async () => {
  window.history.replaceState({ idx: 3 }, '', '/pages/search/index')
  const entries = window.history.length
  openPage(SearchPage, { unit: 'huangpu', dueFrom: '2015-01-01', kind: 'secret' })
  type('建设')
  await waitFor(() => expect(new URLSearchParams(window.location.search).get('q')).toBe('建设'))
  expect(await screen.findByRole('button', { name: '去掉筛选：黄浦区' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '去掉筛选：2015年1月1日起' }))
  const said = () => Object.fromEntries(new URLSearchParams(window.location.search))
  await waitFor(() => expect(said()).toEqual({ q: '建设', unit: 'huangpu' }))
  expect(window.history.length).toBe(entries)
  expect(window.history.state).toEqual({ idx: 3 })
  window.history.replaceState(null, '', '/')
})

it('days that are not in order are told at the field, and nothing is looked for', async () => {
  openPage(SearchPage, { q: '建设', dueFrom: '2015-10-01', dueTo: '2015-03-31' })
  expect(await screen.findByText('时限的起日晚于止日，请改一个')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '打开筛选' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(
    '早于“时限从”的2015年10月1日，请改一个',
  )
  expect(rows()).toHaveLength(0)
  const until = screen.getByRole('group', { name: '时限不晚于' })
  fireEvent.click(within(until).getByRole('button', { name: '2015年12月31日' }))
  expect(await screen.findByText(/^找到 \d+ 条/)).toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('offers channels where posts are found, and the days from which', async () => {
  openPage(SearchPage, { q: '建设' })
  await screen.findByText(/^找到 \d+ 条/)
  fireEvent.click(screen.getByRole('button', { name: '打开筛选' }))
  expect(await screen.findByRole('group', { name: '时限从' })).toBeInTheDocument()
  const channels = screen.getByRole('group', { name: '动态的频道' })
  fireEvent.click(within(channels).getByRole('button', { name: '解读' }))
  await waitFor(() => expect(headings()).toHaveLength(1))
  expect(headings()[0]).toMatch(/^动态/)
  expect(screen.queryByRole('group', { name: '文件' })).not.toBeInTheDocument()
})

it('offers the kinds that were found, with how many, the quarters in which something is due, and what is seen then', async () => {
  openPage(SearchPage, { q: '建设' })
  const count = await screen.findByText(/^找到 \d+ 条/)
  fireEvent.click(screen.getByRole('button', { name: '打开筛选' }))
  const named = (group: string) =>
    within(screen.getByRole('group', { name: group }))
      .getAllByRole('button')
      .map((button) => button.textContent)
  await screen.findByRole('group', { name: '时限从' })
  expect(named('时限从')).toEqual(['2015年10月1日'])
  expect(named('时限不晚于')).toEqual(['2015年12月31日'])
  const total = Number(/\d+/.exec(count.textContent ?? '')?.[0])
  const counts = named('种类').map((name) => Number(/ (\d+)$/.exec(name ?? '')?.[1]))
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(total)
  expect(counts).not.toContain(0)
  expect(screen.getByRole('button', { name: `看 ${total} 条结果` })).toBeInTheDocument()
})

it('never denies a screen that it leads to, nor looks for what are no words', async () => {
  openPage(SearchPage, { q: '收藏' })
  expect(await screen.findByText('收藏', { selector: '.jump-text span' })).toBeInTheDocument()
  expect(screen.queryByText('没有找到')).not.toBeInTheDocument()
  expect(screen.queryByText('找到 0 条')).not.toBeInTheDocument()
  type('。。。')
  expect(await screen.findByText('没有可以查找的字')).toBeInTheDocument()
  expect(screen.queryByText('关注')).not.toBeInTheDocument()
})

it('a search that is narrowed down too far lets go of its filters', async () => {
  openPage(SearchPage, { q: '微门户', unit: 'huangpu', certainty: 'certain', kind: 'unit' })
  fireEvent.click(await screen.findByText('去掉全部筛选'))
  expect(await screen.findByText('找到 6 条')).toBeInTheDocument()
})

it('says the cited words once, lists tasks as a list, and marks the figure that is asked for', async () => {
  openPage(SearchPage, { q: '热线接通率是多少' })
  expect(await screen.findByText('92.6%', { selector: '.marked' })).toBeInTheDocument()
  expect(screen.getByText('出处：原文附件')).toBeInTheDocument()
  type('静安区要做什么')
  const answer = await screen.findByRole('region', { name: '回答' })
  await waitFor(() => expect(within(answer).getAllByRole('listitem')).toHaveLength(4))
  fireEvent.click(within(answer).getByText('全部 13 项'))
  expect(within(answer).getAllByRole('listitem')).toHaveLength(13)
  const opened = watchNavigation()
  await act(async () => void fireEvent.click(within(answer).getByText(/^第3项 /)))
  expect(opened).toEqual(['/pages/task/index?id=dcd4d5308-3'])
})

it('suggests what the first result is not, with what it is; fewer in 长辈版', async () => {
  openPage(SearchPage, { q: '微门户' })
  await screen.findByText('找到 6 条')
  expect(screen.queryByRole('group', { name: '直接打开' })).not.toBeInTheDocument()
  type('市')
  const jumps = () => document.querySelectorAll('.jump-row')
  await waitFor(() => expect(jumps()).toHaveLength(4))
  expect(jumps()[0]?.textContent).toMatch(/单位$/)
  act(() => useDisplayStore.getState().setTextScale(1.9))
  expect(jumps()).toHaveLength(2)
  act(() => useDisplayStore.getState().setTextScale(1))
})
