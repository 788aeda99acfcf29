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

/** A screen before anything is known of it: its bar, the columns, and grey lines. */
export const frameOf = (screen: string, title: string): string =>
  drawn(screen, title, createElement(Skeleton))

function drawn(screen: string, title: string, content: ReactNode): string {
  const tab = tabs.find(({ key }) => key === screen)?.key
  // Required by its type, and given as the last argument.
  const props = { title, tab } as Parameters<typeof Screen>[0]
  return renderToStaticMarkup(createElement(Screen, props, content))
}
