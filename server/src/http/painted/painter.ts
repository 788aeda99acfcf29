/** Written beside the pages of a web build by scripts/web/painter/bundle.ts; given out to nobody. */
export const PAINTER = 'painter.cjs'

/** What a build without a server can show, by screen: written by scripts/web/painted-pages.ts. */
export const KNOWN = 'painted/known.json'

/** Screens that are opened by a link somebody was sent: they come painted. */
export const PAINTED_SCREENS = [
  'home',
  'task',
  'post',
  'document',
  'theme',
  'unit',
  'tasks',
] as const
export type PaintedScreen = (typeof PAINTED_SCREENS)[number]

/** 首页 is one and the same for all. */
export const HOME_ID = 'all'

/** 任务 is of no one thing: these, as its address has them, stand where others have an id. */
export const LIST_VIEWS = ['theme', 'unit', 'time'] as const

/** The body of a public reply of the API; null where there is none. */
export type Ask = (url: string) => Promise<string | null>

export interface PaintedPlace {
  screen: PaintedScreen
  id: string
  /** Where the site is known to stand (`https://…`), for the addresses that must be whole; null where nobody said. */
  site: string | null
}

/** What that file exports. */
export interface Painter {
  /** `html` with the screen painted in it; null where there is nothing to show: no such task, a withdrawn post. */
  paint: (html: string, place: PaintedPlace, ask: Ask) => Promise<string | null>
}
