import { paintInto } from '../../scripts/web/painted-page'
import { replaceFirstPaint } from '@/platform/display/first-paint'
import { whenSettled } from '@/platform/display/when-settled'

let asking = false
jest.mock('@/platform/api/reply/load-reply', () => ({ isAsking: () => asking }))

const SKELETON = '<div class="screen"><main class="main"><i class="skeleton"></i></main></div>'
const CONTENT =
  '<div class="taro_page"><div class="screen"><main class="main">内容</main></div></div>'
const painted = () => document.getElementById('first-paint')
const appShows = (html: string) => {
  const app = document.getElementById('app')
  if (app) app.innerHTML = html
}

beforeEach(() => {
  process.env.TARO_ENV = 'h5'
  asking = false
  jest.useFakeTimers()
  document.body.innerHTML = '<div id="first-paint"></div><div id="app"></div>'
  replaceFirstPaint()
})
afterEach(() => jest.useRealTimers())

it('stays while there is nothing, or a skeleton, in its place', () => {
  jest.advanceTimersByTime(3000)
  appShows(SKELETON)
  jest.advanceTimersByTime(3000)
  expect(painted()).not.toBeNull()
  appShows(CONTENT)
  jest.advanceTimersByTime(200)
  expect(painted()).toBeNull()
})

it('waits for what is still asked for, but not for long', () => {
  asking = true
  appShows(CONTENT)
  jest.advanceTimersByTime(900)
  expect(painted()).not.toBeNull()
  asking = false
  jest.advanceTimersByTime(100)
  expect(painted()).toBeNull()
})

it('gives way to content when an answer never comes', () => {
  asking = true
  appShows(CONTENT)
  jest.advanceTimersByTime(1200)
  expect(painted()).toBeNull()
})

it('gives way in the end, whatever has gone wrong', () => {
  jest.advanceTimersByTime(10_000)
  expect(painted()).toBeNull()
})

const UNREAD =
  '<div class="taro_page"><div class="screen"><main class="main"><div class="state is-unread" role="alert">' +
  '<p class="state-title">这会儿访问太多</p><p class="state-advice">约1分钟后自动重试。</p>' +
  '<button class="button">重试</button></div></main></div></div>'

it('is not taken away for an error: it says so at its foot, and asks again', () => {
  painted()?.insertAdjacentHTML('beforeend', '<div class="screen"><div class="foot"></div></div>')
  appShows(SKELETON)
  jest.advanceTimersByTime(1000)
  appShows(UNREAD)
  jest.advanceTimersByTime(20_000)
  const foot = painted()?.querySelector('.foot')
  expect(foot?.textContent).toBe('这会儿访问太多，约1分钟后自动重试。重试')
  const pressed = jest.fn()
  document.querySelector('#app .button')?.addEventListener('click', pressed)
  foot?.querySelector('button')?.click()
  expect(pressed).toHaveBeenCalledTimes(1)
  appShows(SKELETON)
  jest.advanceTimersByTime(1000)
  expect(painted()).not.toBeNull()
  appShows(CONTENT)
  jest.advanceTimersByTime(200)
  expect(painted()).toBeNull()
})

it('gives way to one that says that there is no such thing', () => {
  appShows(UNREAD.replace(' is-unread', ''))
  jest.advanceTimersByTime(200)
  expect(painted()).toBeNull()
})

it('goes on where the reader has begun to read', () => {
  Object.assign(painted() ?? {}, { scrollTop: 300 })
  painted()?.dispatchEvent(new Event('scroll'))
  appShows(CONTENT)
  jest.advanceTimersByTime(200)
  expect(document.querySelector('.taro_page')?.scrollTop).toBe(300)
})

it('goes on where she had begun before the app came', () => {
  jest.clearAllTimers()
  Object.assign(painted() ?? {}, { scrollTop: 200 })
  replaceFirstPaint()
  appShows(CONTENT)
  jest.advanceTimersByTime(200)
  expect(document.querySelector('.taro_page')?.scrollTop).toBe(200)
})

it('gives way to the app’s own grey lines where it has no more itself', () => {
  document.body.innerHTML = `<div id="first-paint">${SKELETON}</div><div id="app"></div>`
  replaceFirstPaint()
  jest.advanceTimersByTime(500)
  expect(painted()).not.toBeNull()
  appShows(SKELETON)
  jest.advanceTimersByTime(100)
  expect(painted()).toBeNull()
})

it('keeps the keyboard where it is: at the same link of the app’s own screen', () => {
  const links = '<a href="/x">甲</a><a href="/y">甲</a><a href="/x">甲</a>'
  painted()?.insertAdjacentHTML('beforeend', links)
  painted()?.querySelectorAll('a')[2]?.focus()
  appShows(CONTENT.replace('内容', links))
  jest.advanceTimersByTime(200)
  expect(painted()).toBeNull()
  expect(document.activeElement).toBe(document.querySelectorAll('#app a')[2])
})

it('what can wait does, until the app’s own screen stands and asks for nothing', () => {
  const call = jest.fn()
  whenSettled(call, 500)
  jest.advanceTimersByTime(3000)
  asking = true
  appShows(CONTENT)
  jest.advanceTimersByTime(3000)
  expect([painted(), call.mock.calls.length]).toEqual([null, 0])
  asking = false
  jest.advanceTimersByTime(1000)
  expect(call).toHaveBeenCalledTimes(1)
})

it('is painted in the place of a frame as if none had been there', () => {
  const page =
    '<head><link rel="preload" as="script" href="/a.js"><link rel="preload" as="script" fetchpriority="low" href="/b.js"></head><div id="app"></div>'
  const list = '<div class="screen"><div id="x">全部</div></div>'
  expect(paintInto(paintInto(page, SKELETON), list)).toBe(paintInto(page, list))
})
