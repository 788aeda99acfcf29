import { fireEvent, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import DocumentPage from '@/pages/document'
import FavouritesPage from '@/pages/favourites'
import PostPage from '@/pages/post'
import { useKeptPostsStore } from '@/features/feed/kept-posts-store'
import { openPage } from './open-page'

const GUIDE = 'dcd4d5308-guide-p1t1'
const open = (id = GUIDE) => openPage(PostPage, { id })

it('outlines a long post, and leads to its tasks and its neighbours', async () => {
  open()
  await screen.findByRole('heading', { level: 1, name: '读懂“推进网上政务大厅建设”' })
  fireEvent.click(screen.getByRole('button', { name: /^目录/ }))
  expect(screen.getByRole('button', { name: '什么时候完成' })).toBeInTheDocument()
  expect(await screen.findByRole('heading', { name: /相关任务/ })).toBeInTheDocument()
  expect(screen.getByRole('navigation', { name: '前后的动态' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '分享' })).toBeInTheDocument()
})

it('names the posts on the same tasks under why', async () => {
  open()
  expect(await screen.findByRole('heading', { name: /相关动态/ })).toBeInTheDocument()
  const post = screen.getByRole('link', { name: /不断提升网上办事服务能力/ })
  expect(post).toHaveTextContent(/数据$/)
  expect(post.closest('.row-group')).toHaveTextContent(/^都涉及第1、2、3项任务/)
})

it('keeps a post, shows it among the favourites, and lets it go', async () => {
  useKeptPostsStore.setState({ posts: [] })
  const page = open()
  fireEvent.click(await screen.findByRole('button', { name: '收藏' }))
  page.unmount()
  const favourites = openPage(FavouritesPage)
  expect(await screen.findByRole('link', { name: /读懂/ })).toBeInTheDocument()
  favourites.unmount()
  open()
  fireEvent.click(await screen.findByRole('button', { name: '取消收藏' }))
  expect(useKeptPostsStore.getState().posts).toEqual([])
})

it('opens in the reader exactly the sentence that a claim rests on', async () => {
  const page = open()
  const [link] = await screen.findAllByRole('link', { name: /^看原文中的这一句：/ })
  const query = new URL(link?.getAttribute('href') ?? '', 'https://example.invalid').searchParams
  page.unmount()
  jest.spyOn(Taro, 'pageScrollTo').mockResolvedValue({ errMsg: 'ok' } as never)
  const { container } = openPage(DocumentPage, Object.fromEntries(query))
  await screen.findByText('复制文件出处')
  expect(container.querySelector('mark')).toHaveTextContent('(一)推进网上政务大厅建设')
})

it('says that the sentence of a link was changed, and shows the nearest', async () => {
  openPage(DocumentPage, {
    id: 'dcd4d5308',
    at: 'gone',
    quote: '30个政府网站完成无障碍改造,方便视力障碍人士使用。',
  })
  expect(await screen.findByText(/最接近的一处/)).toBeInTheDocument()
})

it('leads from each item of a list to the sentence it rests on, and to its units', async () => {
  open('dcd4d5308-card-districts')
  const items = await screen.findAllByRole('listitem')
  expect(items).toHaveLength(13)
  for (const item of items) {
    const link = within(item).getByRole('link', { name: /^看原文中的这一句：/ })
    expect(link).toHaveAttribute('href', expect.stringMatching(/\/pages\/document\/index\?.*at=/))
  }
  expect(await screen.findByRole('heading', { name: '相关单位' })).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: '崇明县' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '看全部 17 个' }))
  expect(screen.getByRole('link', { name: '崇明县' })).toBeInTheDocument()
})

it('leads from a guide to its theme', async () => {
  open()
  expect(await screen.findByRole('heading', { name: '相关主题' })).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '推进网上政务大厅建设' })).toHaveAttribute(
    'href',
    expect.stringContaining('/pages/theme/index?id=dcd4d5308-p1t1'),
  )
})

it('outlines the 19 sections of the annex, and goes from one place of a word to the next', async () => {
  const went = jest.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined)
  openPage(DocumentPage, { id: 'dcd4d5308' })
  fireEvent.click(await screen.findByRole('button', { name: '目录' }))
  const outline = screen.getByRole('navigation', { name: '目录' })
  expect(within(outline).getAllByRole('button', { name: /^\([一二三四]\)/ })).toHaveLength(14 + 19)
  // A list of parts, in their items the lists of what stands under them.
  const [top, ...under] = within(outline).getAllByRole('list')
  expect(top).toBe(outline.querySelector('[role=list]'))
  expect(under.every((list) => list.parentElement?.getAttribute('role') === 'listitem')).toBe(true)
  expect(
    within(outline).getByRole('button', { name: /^一、落实年度重点工作/ }).parentElement,
  ).toContainElement(within(outline).getByRole('button', { name: /推进网上政务大厅建设/ }))
  fireEvent.change(screen.getByRole('searchbox', { name: '在原文中查找' }), {
    target: { value: '12345' },
  })
  expect(screen.getByText('1 处')).toBeInTheDocument()
  fireEvent.change(screen.getByRole('searchbox', { name: '在原文中查找' }), {
    target: { value: '电子政务云' },
  })
  const next = screen.getByRole('button', { name: '下一处' })
  const counts = [1, 2].map(() => {
    fireEvent.click(next)
    return screen.getByText(/^\d\/\d 处$/).textContent
  })
  expect(counts).toEqual(['1/7 处', '2/7 处'])
  expect(document.querySelectorAll('.marked.is-current')).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: '上一处' }))
  fireEvent.click(screen.getByRole('button', { name: '上一处' }))
  expect(screen.getByText('7/7 处')).toBeInTheDocument()
  went.mockRestore()
})

it('says of what the program put together that nobody wrote it, and of what day the document is', async () => {
  const page = open()
  const own = '解读 · 本程序整理自2015年3月6日印发的原文'
  expect(await screen.findByText(own)).toBeInTheDocument()
  page.unmount()
  open('dcd4d5308-notice')
  expect(await screen.findByText('发布 · 2015年3月6日')).toBeInTheDocument()
})
