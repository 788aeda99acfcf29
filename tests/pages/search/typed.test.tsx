import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import DocumentPage from '@/pages/document'
import SearchPage from '@/pages/search'
import { openPage, watchNavigation } from '../open-page'

it('搜索 finds 微门户 as it is typed, and marks it', async () => {
  openPage(SearchPage)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '微门户' } })
  expect(await screen.findByText('找到 6 条')).toBeInTheDocument()
  expect(screen.getAllByText('微门户')[0]).toHaveClass('marked')
})

it('搜索 says when nothing is found, and when too much is asked', async () => {
  openPage(SearchPage, { q: '从未写过的词' })
  expect(await screen.findByText('没有找到')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('搜索任务、单位、主题'), {
    target: { value: '长'.repeat(201) },
  })
  expect(await screen.findByText('搜索的字太多')).toBeInTheDocument()
})

it('搜索 never says 没有找到 above an answer', async () => {
  openPage(SearchPage, { q: '什么时候印发的' })
  expect(await screen.findByText(/落款日期：2015年3月6日/)).toBeInTheDocument()
  expect(screen.getByText('原文有回答')).toBeInTheDocument()
  expect(screen.queryByText('没有找到')).not.toBeInTheDocument()
})

it('搜索 tells citations of the same words apart', async () => {
  const error = jest.spyOn(console, 'error')
  openPage(SearchPage, { q: '市民热线谁负责' })
  expect(await screen.findByText('出处：原文第34项')).toBeInTheDocument()
  expect(screen.getByText('出处：原文第35项')).toBeInTheDocument()
  expect(error).not.toHaveBeenCalled()
})

it('搜索 opens two citations of the same words at two places', async () => {
  const paragraphs: string[] = []
  for (const no of [34, 35]) {
    const opened = watchNavigation()
    const { unmount } = openPage(SearchPage, { q: '市民热线谁负责' })
    const cited = await screen.findByText(`出处：原文第${no}项`)
    await act(async () => void fireEvent.click(cited))
    unmount()
    const { searchParams } = new URL(opened[0] ?? '', 'http://app')
    const reader = openPage(DocumentPage, Object.fromEntries(searchParams))
    const marked = await screen.findByText('(责任部门:市信访办)', { selector: '.marked' })
    paragraphs.push(marked.parentElement?.textContent ?? '')
    reader.unmount()
  }
  expect(paragraphs).toEqual([expect.stringMatching(/^34\./), expect.stringMatching(/^35\./)])
})

it('搜索 narrows down to a unit and a theme, and lets go of both', async () => {
  openPage(SearchPage, { q: '建设' })
  await screen.findByText(/^找到 \d+ 条/)
  const total = () => Number(/\d+/.exec(screen.getByText(/^找到 \d+ 条/).textContent ?? '')?.[0])
  const all = total()
  fireEvent.click(screen.getByRole('button', { name: '打开筛选' }))
  fireEvent.click(await screen.findByRole('button', { name: '市信访办' }))
  await waitFor(() => expect(total()).toBeLessThan(all))
  const ofUnit = total()
  fireEvent.click(screen.getByRole('button', { name: '确定' }))
  await waitFor(() => expect(total()).toBeLessThan(ofUnit))
  fireEvent.click(screen.getByRole('button', { name: '去掉筛选：市信访办' }))
  await waitFor(() => expect(total()).toBe(all))
  expect(screen.queryByRole('button', { name: '去掉筛选：确定' })).not.toBeInTheDocument()
})
