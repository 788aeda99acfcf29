/** Every address of the app, in one place. Weapp and the web use the same paths (docs/api.md). */

export interface Tab {
  readonly key: 'home' | 'tasks' | 'inbox' | 'me'
  readonly page: string
  readonly text: string
  /** `homeIcon` and `homeIconSelected` are its pictures in theme.json, light and dark. */
  readonly icon: 'home' | 'tasks' | 'inbox' | 'me'
}

export const tabs: readonly Tab[] = [
  { key: 'home', page: 'pages/home/index', text: '首页', icon: 'home' },
  { key: 'tasks', page: 'pages/tasks/index', text: '任务', icon: 'tasks' },
  { key: 'inbox', page: 'pages/inbox/index', text: '消息', icon: 'inbox' },
  { key: 'me', page: 'pages/me/index', text: '我的', icon: 'me' },
]

export type Route = `/pages/${string}/index${string}`

/** Encoded once here, decoded once in `useRouteParams`. */
function screen(name: string, params: Record<string, string | undefined> = {}): Route {
  const query = Object.entries(params)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&')
  return `/pages/${name}/index${query ? `?${query}` : ''}`
}

export const routes = {
  home: () => screen('home'),
  /** How the list is shown (features/tasks/list/list-address); nothing said: as it was left. */
  tasks: (shown?: Record<string, string | undefined>) => screen('tasks', shown),
  inbox: () => screen('inbox'),
  me: () => screen('me'),
  task: (id: string) => screen('task', { id }),
  theme: (id: string) => screen('theme', { id }),
  unit: (id: string) => screen('unit', { id }),
  post: (id: string) => screen('post', { id }),
  /** `narrowed`: the filters of `GET /v1/search`. */
  search: (q?: string, narrowed: Record<string, string | undefined> = {}) =>
    screen('search', { q, ...narrowed }),
  /** Opens at a sentence, by its hash (domain/reader): a revision around it moves nothing. */
  document: (id: string, sentence?: { hash: string; words: string; place?: string | undefined }) =>
    screen('document', {
      id,
      at: sentence?.hash,
      quote: sentence?.words,
      place: sentence?.place,
    }),
  figures: () => screen('figures'),
  favourites: () => screen('favourites'),
  display: () => screen('display'),
  about: () => screen('about'),
  subscriptions: () => screen('subscriptions'),
  reminders: (task?: string) => screen('reminders', { task }),
  privacy: () => screen('privacy'),
  myUnit: () => screen('my-unit'),
  invitation: (scene?: string) => screen('invitation', { scene }),
  report: (id: string, unitId?: string, updateId?: string) =>
    screen('report', { id, unitId, updateId }),
  drafts: () => screen('drafts'),
  correction: (id: string) => screen('correction', { id }),
} as const

export function isTabRoute(route: string): boolean {
  return tabs.some(({ page }) => route.split('?')[0] === `/${page}`)
}
