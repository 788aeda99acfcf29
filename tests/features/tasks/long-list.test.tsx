import { act, render, screen } from '@testing-library/react'
import { ThemeView } from '@/features/tasks/list/theme-view'
import { TimeView } from '@/features/tasks/list/time-view'
import { buildLongPlan } from '../../long-plan'

type Notify = (
  entries: { target: Element; isIntersecting: boolean; boundingClientRect: object }[],
) => void

/** The browser's observer, moved by hand. */
let notify: Notify = () => undefined
const watched = new Set<Element>()

beforeEach(() => {
  watched.clear()
  Object.assign(window, {
    IntersectionObserver: class {
      constructor(callback: Notify) {
        notify = callback
      }
      observe = (element: Element) => watched.add(element)
      unobserve = (element: Element) => watched.delete(element)
      disconnect = () => watched.clear()
    },
  })
})

const plan = buildLongPlan(10_000)
const all = (pattern: RegExp) =>
  [...document.querySelectorAll<HTMLElement>('[id^="themes-"]')].filter(({ id }) =>
    pattern.test(id),
  ) as [HTMLElement, HTMLElement]
/** The blocks of the page, in its order, and the themes of the first one. */
const blocks = () => all(/^themes-0-\d+$/)
const themes = () => all(/^themes-0-0-\d+$/)
const see = (target: Element, isIntersecting: boolean, height = 1900) =>
  act(() => notify([{ target, isIntersecting, boundingClientRect: { height } }]))
const cards = () => screen.queryAllByRole('link', { name: /^第\d+项/ })

it('keeps far rows away, and their room', () => {
  const { container } = render(<ThemeView document={plan} tasks={plan.tasks} />)
  expect(cards()).toHaveLength(20)
  // 20 blocks of 500 rows; in the first, 25 themes, and the rows of the one that is shown.
  expect(blocks()).toHaveLength(20)
  expect(themes()).toHaveLength(25)
  expect(watched.size).toBe(20 + 25 + 1)
  const far = [...blocks()].pop() as HTMLElement
  expect(parseFloat(far.style.height)).toBeGreaterThan(1000)
  expect(container.querySelectorAll('*').length).toBeLessThan(400)
})

it('shows rows that come near, and puts away what is left behind', () => {
  render(<ThemeView document={plan} tasks={plan.tasks} />)
  const [first, second] = themes()
  see(second, true)
  expect(cards()).toHaveLength(40)
  see(first, false)
  expect(cards()).toHaveLength(20)
  expect(first.style.height).toBe('1900px')
})

it('gives a block that comes back the room that its rows measured', () => {
  render(<ThemeView document={plan} tasks={plan.tasks} />)
  see(themes()[1], true)
  see(themes()[1], false, 2345)
  see(blocks()[0], false)
  expect(themes()).toHaveLength(0)
  see(blocks()[0], true)
  expect(themes()[1].style.height).toBe('2345px')
})

it('keeps rows that hold the focus of the keyboard', () => {
  render(<ThemeView document={plan} tasks={plan.tasks} />)
  const [first] = blocks()
  first.querySelector('a')?.focus()
  see(first, false, 9)
  see(themes()[0], false, 9)
  expect(cards()).toHaveLength(20)
})

it('puts rows away by time too', () => {
  render(<TimeView document={plan} tasks={plan.tasks} today='2015-11-16' />)
  // Each says how firmly it was promised: sixteen are as high as twenty that do not.
  expect(cards()).toHaveLength(16)
})

it('lets a plan of one year stand there whole', () => {
  const short = buildLongPlan(47)
  render(<ThemeView document={short} tasks={short.tasks} />)
  expect(cards()).toHaveLength(47)
  expect(watched.size).toBe(0)
})
