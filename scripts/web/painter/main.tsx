import { createElement, type ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import DocumentPage from '@/pages/document'
import HomePage from '@/pages/home'
import PostPage from '@/pages/post'
import TaskPage from '@/pages/task'
import TasksPage from '@/pages/tasks'
import ThemePage from '@/pages/theme'
import UnitPage from '@/pages/unit'
import { useTaskListStore } from '@/features/tasks/list/task-list-store'
import { paintInto } from '../painted-page'
import { headOf, withHead, type Replies } from './head'
import type { Painter, PaintedPlace, PaintedScreen } from '../../../server/src/http/painted/painter'
import { stage } from './taro'

const pages: Record<PaintedScreen, ComponentType> = {
  home: HomePage,
  task: TaskPage,
  post: PostPage,
  document: DocumentPage,
  theme: ThemePage,
  unit: UnitPage,
  tasks: TasksPage,
}

/** Where a device keeps replies (src/platform/api/reply-cache.ts). */
const KEPT = 'reply:'
/** A screen asks for a reply, and then for what that one names: no chain is longer. */
const MOST_ROUNDS = 4

/** The screen drawn with the replies there are, as a reader's device draws what it has kept; and what it lacks. */
function draw({ screen, id }: PaintedPlace, replies: Replies) {
  const missing = new Set<string>()
  stage.params = screen === 'tasks' ? { view: id } : screen === 'home' ? {} : { id }
  // As it was before the screen that was painted last.
  useTaskListStore.setState(useTaskListStore.getInitialState())
  stage.storage = (key) => {
    if (!key.startsWith(KEPT)) return ''
    const url = key.slice(KEPT.length)
    const body = replies.get(url)
    if (body === undefined) missing.add(url)
    return body ? JSON.stringify({ savedAt: 0, etag: null, body }) : ''
  }
  return { markup: renderToStaticMarkup(createElement(pages[screen])), missing: [...missing] }
}

/** One first heading a page: the bar gives way to the content's own, where it has one, as once the app has started. */
const withOneHeading = (markup: string) =>
  markup.split('<h1').length < 3
    ? markup
    : markup.replace(/<h1 (class="top-bar-title")>(.*?)<\/h1>/, '<p $1>$2</p>')

export const paint: Painter['paint'] = async (html, place, ask) => {
  const replies = new Map<string, string | null>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { markup, missing } = draw(place, replies)
    if (missing.length === 0) {
      const head = headOf(place, replies)
      const isWhole = head !== null && !markup.includes('class="skeleton"')
      return isWhole ? paintInto(withHead(html, head, place), withOneHeading(markup)) : null
    }
    await Promise.all(missing.map(async (url) => replies.set(url, await ask(url))))
  }
  return null
}
