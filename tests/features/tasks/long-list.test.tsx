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
/** The blocks of themes, in the order of the page. */
const blocks = () =>
  [...document.querySelectorAll<HTMLElement>('[id^="themes-"]')] as [HTMLElement, HTMLElement]
const cards = () => screen.queryAllByRole('link', { name: /^第\d+项/ })

it('keeps far rows away, and their room', () => {
  const { container } = render(<ThemeView document={plan} tasks={plan.tasks} />)
  expect(cards()).toHaveLength(20)
  // A block for each theme, and one for the rows of the theme that is shown.
  expect(watched.size).toBe(501)
  const far = [...blocks()].pop() as HTMLElement
  expect(parseFloat(far.style.height)).toBeGreaterThan(1000)
  expect(container.querySelectorAll('*').length).toBeLessThan(800)
})

it('shows rows that come near, and puts away what is left behind', () => {
  render(<ThemeView document={plan} tasks={plan.tasks} />)
  const [first, second] = blocks()
  const see = (target: Element, isIntersecting: boolean) =>
    act(() => notify([{ target, isIntersecting, boundingClientRect: { height: 1900 } }]))
  see(second, true)
  expect(cards()).toHaveLength(40)
  see(first, false)
  expect(cards()).toHaveLength(20)
  expect(first.style.height).toBe('1900px')
})

it('keeps rows that hold the focus of the keyboard', () => {
  render(<ThemeView document={plan} tasks={plan.tasks} />)
  const [first] = blocks()
  first.querySelector('a')?.focus()
  act(() => notify([{ target: first, isIntersecting: false, boundingClientRect: { height: 9 } }]))
  expect(cards()).toHaveLength(20)
})

it('puts rows away by time too', () => {
  render(<TimeView document={plan} tasks={plan.tasks} today='2015-11-16' />)
  expect(cards()).toHaveLength(20)
})

it('lets a plan of one year stand there whole', () => {
  const short = buildLongPlan(47)
  render(<ThemeView document={short} tasks={short.tasks} />)
  expect(cards()).toHaveLength(47)
  expect(watched.size).toBe(0)
})
