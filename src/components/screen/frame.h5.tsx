import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Box, Pressable } from '@/platform/elements/elements'
import { useKeptFocus } from '@/platform/elements/keep-focus'
import { useNewVersionStore } from '@/platform/device/new-version'
import { canGoBack, goBack } from '@/platform/navigation/navigation'
import { useScreenFocus } from '@/platform/navigation/use-screen-focus'
import { useTitle } from '@/platform/navigation/use-title'
import { useSideBySide, useWide } from '@/platform/display/use-wide'
import { FootLines } from '../foot-lines'
import { Icon } from '../icon'
import { Opening } from '../opening'
import { SideList, useKeptPlace } from '../side-list'
import { openRow, rowLastRead } from '../side-list/last-read'
import { stepRows } from '../side-list/step-rows'
import { StaleAtFoot } from '../stale'
import { StaleLine, useStaleNotes } from '../stale/stale-line'
import type { FrameProps } from './frame.types'
import { PrintFoot } from './print-foot'
import { TabBar } from './tab-bar'
import './forced-colours.scss'
import './low.scss'
import './print.scss'
import './wide/beside.scss'
import './wide/columns.scss'

/** A newer version never takes a page away from under a reader: it asks. */
function NewVersion() {
  const { isReady, take } = useNewVersionStore()
  return (
    <div role='status'>
      {isReady && (
        <div className='new-version'>
          <span>有新版本</span>
          <Pressable className='new-version-take' onPress={take}>
            刷新
          </Pressable>
        </div>
      )}
    </div>
  )
}

const APP = '政务微门户'

/** In the browser's tab, its history and a bookmark there is room for what the page is about. */
function longTitle(title: string, heading: string | null): string {
  if (title === APP) return APP
  const words = heading === null || heading === title ? title : `${title} ${heading}`
  return `${words} · ${APP}`
}

/** Skip link, header with 返回, the content as `main`, the lines of what is said, and the tab bar. */
export function ScreenFrame(props: FrameProps) {
  const { title, tab, column, aside, pane, children, foot } = props
  const main = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  useKeptFocus(content)
  const list = useRef<HTMLElement>(null)
  const isWide = useWide()
  const isSideBySide = useSideBySide()
  useKeptPlace(main, pane !== undefined)
  useScreenFocus(main, {
    list,
    backTo: (left) =>
      list.current?.contains(left)
        ? openRow(list.current)
        : pane && isSideBySide
          ? rowLastRead(main.current, left)
          : left,
  })
  // One first heading a page: the content's own where it has one, else the title in the bar.
  const [heading, setHeading] = useState<string | null>(null)
  // After every drawing, and before it is seen: the content may have come, or given way to an error. It settles at once.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => setHeading(main.current?.querySelector('h1')?.textContent ?? null))
  useTitle(title, longTitle(title, heading))
  const { tell, ...stale } = useStaleNotes()
  const columns = useRef<HTMLElement>(null)
  const toColumns = () => columns.current?.querySelector('a')?.focus()
  // Out of what is read, back into the list that it was chosen from.
  const toList = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key === 'Escape' && !nativeEvent.isComposing) openRow(list.current)?.focus()
  }
  return (
    <StaleAtFoot.Provider value={tell}>
      <button type='button' className='el-button skip-link' onClick={() => main.current?.focus()}>
        跳到正文
      </button>
      {/* The columns come last in the order, after all that a page lists. */}
      {(tab || isWide) && (
        <button type='button' className='el-button skip-link' onClick={toColumns}>
          跳到栏目
        </button>
      )}
      <Box as='header' className='top-bar'>
        {!tab && (
          <Pressable
            className='top-bar-back'
            label={canGoBack() ? '返回' : '回首页'}
            onPress={() => void goBack()}
          >
            <Icon name={canGoBack() ? 'back' : 'home'} />
          </Pressable>
        )}
        <Box as={heading === null ? 'h1' : 'p'} className='top-bar-title'>
          {title}
        </Box>
      </Box>
      <NewVersion />
      <div
        ref={content}
        className={isSideBySide ? (aside ? 'has-aside' : pane && 'has-pane') : undefined}
      >
        {isSideBySide && aside && <SideList {...aside} list={list} />}
        <main
          ref={main}
          tabIndex={-1}
          className={tab ? 'main has-tab-bar' : 'main'}
          onKeyDown={pane ? stepRows : toList}
        >
          {children}
          <PrintFoot />
        </main>
        {isSideBySide && pane && (
          <aside className='pane' aria-label={pane.label}>
            {pane.content}
          </aside>
        )}
      </div>
      <Opening hasColumns={tab !== undefined} isBeside={isSideBySide && !!(aside ?? pane)} />
      <div className={tab ? 'foot' : 'foot is-bare'}>
        <FootLines undo={foot} stale={<StaleLine {...stale} />} />
        <TabBar current={tab} column={column} bar={columns} />
      </div>
    </StaleAtFoot.Provider>
  )
}
