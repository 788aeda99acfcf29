import { fireEvent, screen } from '@testing-library/react'
import FiguresPage from '@/pages/figures'
import documents from '../../mock/data/documents.json'
import type { OfficialDocument } from '@/contract'
import { annexFigures, comparableFigures } from '@/domain/figures'
import { openPage } from './open-page'

const [plan] = documents as unknown as OfficialDocument[]
if (!plan) throw new Error('no plan')
const figures = annexFigures(plan)
const drawn = comparableFigures(figures).flatMap((group) => group.figures)

const timesIn = (text: string, words: string) => text.split(words).length - 1

it('数说 says each figure once: large, in a chart, or marked in its saying', async () => {
  openPage(FiguresPage)
  fireEvent.click(await screen.findByRole('button', { name: /^再看其余/ }))
  await screen.findByText('95项')
  // Without the lines of the period and of damage that was repaired, which speak of the figure.
  const said = [...document.querySelectorAll('.figure-card')].map((card) =>
    [...card.querySelectorAll('.figure-value, .figure-label, .figure-saying')]
      .map(({ textContent }) => textContent ?? '')
      .join(''),
  )
  for (const { value, counted } of figures) {
    const own = said.filter((text) => text.includes(counted) && text.includes(value))
    for (const text of own) expect([value, timesIn(text, value)]).toEqual([value, 1])
  }
  // 13个部门的95项 are one saying: neither stands in a card of the other.
  expect(said.filter((text) => text.includes('95项'))).toHaveLength(1)
  for (const { value, counted } of drawn) {
    expect(said.filter((text) => text.startsWith(value + counted))).toEqual([])
  }
})

it('every figure of 数说 opens its sentence, those of a target and of a chart too', async () => {
  openPage(FiguresPage)
  const target = await screen.findByRole('link', { name: '2015年目标：100万户，看原文' })
  expect(target).toHaveAttribute('href', expect.stringMatching(/pages\/document.*place=task%3A/))
  const sources = screen.getAllByRole('link', { name: /（人次）：看原文$/ })
  expect(sources).toHaveLength(2)
  const [baseline] = screen.getAllByRole('link', { name: /^2014年：28个政府网站/ })
  expect(timesIn(baseline?.textContent ?? '', '28个')).toBe(1)
})
