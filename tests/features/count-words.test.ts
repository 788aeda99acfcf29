import { countOf } from '@/features/search/results/count-words'
import type { SearchState } from '@/features/search/use-search'
import { failures, retriedByItself, type RequestError } from '@/platform/api/request-error'

const BUSY = { type: '/problems/too-many', title: '这会儿访问太多', status: 429 }

const said = (error: RequestError | null) =>
  countOf({
    found: { q: '甲', filter: {}, reply: { total: 2, results: [], answer: null, notes: [] } },
    isOffline: error !== null,
    error,
    isOutOfOrder: false,
  } as unknown as SearchState)

it('says why only this device was searched', () => {
  expect(said(null)).toBe('找到 2 条')
  expect(said(failures.offline())).toBe('找到 2 条（网络不通，只搜了本机已有的文件和动态）')
  expect(said(retriedByItself(failures.problem(BUSY, 60)))).toBe(
    '找到 2 条（这会儿访问太多，约1分钟后自动重试，只搜了本机已有的文件和动态）',
  )
})

it('tells how long to wait where nothing is asked again by itself', () => {
  expect(failures.problem(BUSY, 8).advice).toBe('请约8秒后再试。')
  expect(failures.problem(BUSY).advice).toBe('请稍后重试。')
})
