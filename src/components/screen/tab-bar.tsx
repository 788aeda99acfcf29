import type { RefObject } from 'react'
import { RouteLink, Words } from '@/platform/elements/elements'
import { badgeWords, useBadgeStore } from '@/platform/device/badge'
import { tabs, type Route, type Tab } from '@/platform/navigation/routes'
import { Icon } from '../icon'

/** The four columns; on a screen of none of them the bar shows only where the window is wide. */
export function TabBar(props: {
  current: Tab['key'] | undefined
  column: Tab['key'] | undefined
  bar: RefObject<HTMLElement>
}) {
  const { current, column, bar } = props
  const unread = useBadgeStore((state) => state.unread)
  return (
    <nav ref={bar} className={current ? 'tab-bar' : 'tab-bar is-wide-only'} aria-label='主要栏目'>
      {tabs.map(({ key, page, text, icon }) => (
        <RouteLink
          key={key}
          // Every tab's page is a route; the template type cannot see that.
          to={`/${page}` as Route}
          current={key === current || (key === column && 'within')}
          className={key === (current ?? column) ? 'tab-bar-item is-current' : 'tab-bar-item'}
        >
          <Icon name={icon} className='tab-bar-icon' />
          <Words>{text}</Words>
          {key === 'inbox' && unread > 0 && (
            <span className='tab-bar-badge'>
              {badgeWords(unread)}
              <span className='visually-hidden'>条未读</span>
            </span>
          )}
        </RouteLink>
      ))}
    </nav>
  )
}
