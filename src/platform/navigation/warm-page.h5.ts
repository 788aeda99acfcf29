import type { Route } from './routes'

/** What Taro's entry leaves on the window: each page with the way to its code. */
interface Entry {
  routes?: { path: string; load?: (context: object, params: object) => [Promise<unknown>] }[]
}

/**
 * Fetches the page's code before the address changes; false where the reader has gone elsewhere
 * meanwhile. Taro's router shows a page whenever its code arrives, even after one went back: the
 * page that stands at the address would be hidden for good.
 */
export async function warmPage(route: Route): Promise<boolean> {
  const from = location.href
  const entry = (window as { __taroAppConfig?: Entry }).__taroAppConfig
  const path = route.replace(/^\//, '').split('?')[0]
  const load = entry?.routes?.find((page) => page.path === path)?.load
  // What cannot be fetched is for the router to tell.
  if (load) await Promise.resolve(load({}, {})[0]).catch(() => undefined)
  return location.href === from
}
