import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/states'
import { tabs } from '@/platform/navigation/routes'

/** A screen before anything is known of it: its bar, the columns, and grey lines. */
export function frameOf(screen: string, title: string): string {
  const tab = tabs.find(({ key }) => key === screen)?.key
  // Required by its type, and given as the last argument.
  const props = { title, tab } as Parameters<typeof Screen>[0]
  return renderToStaticMarkup(createElement(Screen, props, createElement(Skeleton)))
}
