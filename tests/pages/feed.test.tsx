import { act, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { FeedPostSummary } from '@/contract'
import { FeedList } from '@/features/feed/feed-list'
import { LookupBox } from '@/features/feed/lookup-box'
import { useNoticeStore } from '@/platform/device/feedback'
import { transport } from '@/platform/api/transport'
import { buildLongPlan } from '../long-plan'
import { openPage } from './open-page'

jest.mock('@/platform/api/transport', () => ({ transport: jest.fn() }))
const network = jest.mocked(transport)

const PAGE = 200
const ALL = 10_000

const summary = (at: number): FeedPostSummary => ({
  id: `post-${at}`,
  channel: 'data',
  title: `第${at}条`,
  summary: '摘要',
  publishedAt: '2015-03-06T00:00:00.000Z',
  revisedAt: null,
  compiled: false,
  source: { documentId: 'd', title: '文件', number: null },
})

/** Posts in a block of 500 rows, of which each takes more than one. */
const BLOCK = 400

describe('a feed of 10,000', () => {
  type Seen = { target: Element; isIntersecting: boolean; boundingClientRect: object }
  let notify: (entries: Seen[]) => void
  beforeEach(() => {
    Object.assign(window, {
      IntersectionObserver: class {
        constructor(callback: typeof notify) {
          notify = callback
        }
        observe = () => undefined
        unobserve = () => undefined
      },
    })
    network.mockImplementation(({ url }) => {
      const from = Number(new URL(url, 'https://example.invalid').searchParams.get('cursor') ?? 0)
      const posts = Array.from({ length: PAGE }, (_, at) => summary(from + at))
      const nextCursor = from + PAGE < ALL ? String(from + PAGE) : null
      const body = JSON.stringify({ posts, nextCursor })
      return Promise.resolve({ status: 200, headers: {}, body })
    })
  })
  const see = (target: Element | null | undefined, isIntersecting: boolean, height = 3000) =>
    target && act(() => notify([{ target, isIntersecting, boundingClientRect: { height } }]))
  const cards = () => document.querySelectorAll('.feed-post')

  it('draws some, however far it is scrolled, and keeps the room of what was left behind', async () => {
    const { container } = openPage(FeedList)
    await screen.findByRole('heading', { name: '第0条' })
    let most = 0
    for (let from = PAGE; from < ALL; from += PAGE) {
      await act(async () => {
        fireEvent.click(screen.getByText('看更多'))
        await Promise.resolve()
      })
      const block = Math.floor((ALL - 1) / BLOCK)
      if (from + PAGE === ALL) see(document.getElementById(`feed-${block}`), true)
      most = Math.max(most, container.querySelectorAll('*').length)
    }
    expect(screen.queryByText('看更多')).not.toBeInTheDocument()
    const last = [...document.querySelectorAll('[id^="feed-24-"]')].pop()
    see(last, true)
    expect(screen.getByRole('heading', { name: `第${ALL - 1}条` })).toBeInTheDocument()
    see(document.getElementById('feed-0-0'), false)
    expect(document.getElementById('feed-0-0')?.style.height).toBe('3000px')
    expect(cards().length).toBeLessThanOrEqual(60)
    expect(most).toBeLessThan(600)
  })

  it('is a list to who hears it, each post the how-manieth, also where others are put away', async () => {
    openPage(FeedList)
    await screen.findByRole('heading', { name: '第0条' })
    expect(screen.getAllByRole('list')).toHaveLength(1)
    const places = () =>
      screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-posinset'))
    expect(places().slice(0, 3)).toEqual(['1', '2', '3'])
    // More may come: nobody knows how many there are.
    expect(screen.getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '-1')
    see(document.getElementById('feed-0-1'), true)
    see(document.getElementById('feed-0-0'), false)
    expect(places()[0]).toBe('17')
    expect(screen.getAllByRole('listitem')[0]?.querySelector('a')).toHaveAccessibleName('第16条')
  })

  it('does not cut anew what is on the screen when it grows past a block', async () => {
    openPage(FeedList)
    const first = await screen.findByRole('heading', { name: '第0条' })
    for (let pages = 1; pages < 4; pages += 1) {
      await act(async () => {
        fireEvent.click(screen.getByText('看更多'))
        await Promise.resolve()
      })
    }
    expect(document.querySelectorAll('[id="feed-1"]')).toHaveLength(1)
    expect(first).toBeInTheDocument()
  })
})

describe('新动态', () => {
  let held: FeedPostSummary[]
  let nextCursor: string | null
  let pull: () => void
  beforeEach(() => {
    nextCursor = null
    useNoticeStore.setState({ text: '' })
    network.mockImplementation(() =>
      Promise.resolve({
        status: 200,
        headers: {},
        body: JSON.stringify({ posts: held, nextCursor }),
      }),
    )
    jest.spyOn(Taro, 'usePullDownRefresh').mockImplementation((onPull) => (pull = onPull as never))
  })
  const dated = (day: number): FeedPostSummary => ({
    ...summary(day),
    publishedAt: `2015-03-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  })
  const show = async (days: number[], first: number) => {
    held = days.map(dated)
    openPage(FeedList)
    await screen.findByRole('heading', { name: `第${first}条` })
  }
  const refresh = async (days: number[]) => {
    held = days.map(dated)
    await act(async () => {
      pull()
      await Promise.resolve()
    })
    await screen.findByRole('heading', { name: `第${held[0]?.id.slice(5)}条` })
  }

  it('counts what came, though the newest of before was withdrawn', async () => {
    await show([12, 11, 10], 12)
    await refresh([14, 13, 11, 10])
    expect(useNoticeStore.getState().text).toBe('新动态 2 条')
  })

  it('says nothing is new where only the newest was withdrawn', async () => {
    await show([12, 11, 10], 12)
    await refresh([11, 10])
    expect(useNoticeStore.getState().text).not.toMatch(/新动态 \d/)
  })

  it('says that there are more where the whole page is new', async () => {
    nextCursor = 'more'
    await show([12, 11], 12)
    await refresh([22, 21])
    expect(useNoticeStore.getState().text).toBe('新动态 2 条以上')
  })
})

it('leads on to the search where 便民即时查询 knows no answer', () => {
  render(<LookupBox document={buildLongPlan(40)} />)
  // 首页 has one search box: this is a line with its name until it is asked for.
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /便民即时查询/ }))
  expect(screen.getByRole('searchbox')).toHaveFocus()
  const ask = (value: string) =>
    fireEvent.change(screen.getByRole('searchbox'), { target: { value } })
  ask(' jingxinwei ')
  expect(screen.getByRole('link', { name: '搜索“jingxinwei”' })).toHaveAttribute(
    'href',
    expect.stringContaining('/pages/search/index?q=jingxinwei'),
  )
  ask('33')
  expect(screen.queryByRole('link', { name: /^搜索/ })).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: /^第33项/ })).toBeInTheDocument()
})
