import type { Hono } from 'hono'
import type { Runtime } from '../runtime'
import { feedHandlers } from './public/feed'
import { feedRoutes } from './public/feeds'
import type { Handlers } from './handler'
import { calendarRoutes } from './calendar'
import { meHandlers } from './me'
import { officialHandlers } from './officials'
import { openDataRoutes } from './public/open-data'
import { operationsRoutes } from './operations'
import { readingHandlers } from './public/reading'
import { sessionHandlers } from './session'
import { wechatEventRoutes } from './wechat-events'
import { searchHandlers } from './public/search'

/** Every endpoint of the contract; each area has a file of its own. One that is missing answers 501. */
export const handlers: Handlers = {
  ...readingHandlers,
  ...searchHandlers,
  ...feedHandlers,
  ...sessionHandlers,
  ...meHandlers,
  ...officialHandlers,
}

/** Adds routes that are not JSON of the contract: files, feeds, events. */
export type PlainRoutes = (app: Hono, runtime: Runtime) => void

/** Each area adds its own. */
export const plainRoutes: readonly PlainRoutes[] = [
  operationsRoutes,
  openDataRoutes,
  feedRoutes,
  calendarRoutes,
  wechatEventRoutes,
]
