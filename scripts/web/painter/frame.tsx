import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/states'
import { BadLink } from '@/features/tasks/plan-frame'
import { tabs } from '@/platform/navigation/routes'

type Named = Parameters<typeof BadLink>[0]['kind']

/** A screen of one thing, where there is no such thing: which kind, and the ways on. */
export const missingOf = (screen: Named, title: string): string =>
  drawn(screen, title, createElement(BadLink, { kind: screen }))

/** What the list is open beside when the app starts: all lists begin with the themes (pages/list-beside.tsx). */
const BESIDE = ['task', 'theme']

/** A screen before anything is known of it: its bar, the columns, and grey lines. */
export const frameOf = (screen: string, title: string): string =>
  drawn(screen, title, createElement(Skeleton), BESIDE.includes(screen))

function drawn(screen: string, title: string, content: ReactNode, isBeside = false): string {
  const tab = tabs.find(({ key }) => key === screen)?.key
  // Required by its type, and given as the last argument.
  const aside = isBeside ? { label: '任务列表', content: null } : undefined
  const props = { title, tab, aside } as Parameters<typeof Screen>[0]
  return renderToStaticMarkup(createElement(Screen, props, content))
}
