import { render, screen } from '@testing-library/react'
import type { DocumentRevision } from '@/contract'
import { Revisions } from '@/features/reader/revisions'

const first: DocumentRevision = {
  version: 'v1',
  publishedAt: '2015-11-15T17:00:00.000Z',
  isCurrent: true,
  withdrawnAt: null,
}

it('says nothing of a document that was never corrected', () => {
  const { container } = render(<Revisions revisions={[first]} />)
  expect(container.textContent).toBe('')
})

it('lists corrections and what was taken back, by the day in Shanghai', () => {
  const replaced = { ...first, isCurrent: false }
  const second = { ...first, version: 'v2', publishedAt: '2015-11-17T01:00:00.000Z' }
  const withdrawn = {
    ...second,
    version: 'v3',
    isCurrent: false,
    withdrawnAt: '2015-11-18T01:00:00.000Z',
  }
  render(<Revisions revisions={[withdrawn, second, replaced]} />)
  expect(screen.getByText('修订记录')).toBeTruthy()
  expect(screen.getByText('2015-11-17 发布 · 已撤回（2015-11-18）')).toBeTruthy()
  expect(screen.getByText('2015-11-17 发布 · 现行')).toBeTruthy()
  expect(screen.getByText('2015-11-16 发布 · 已被更正')).toBeTruthy()
})
