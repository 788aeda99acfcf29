import type { CSSProperties, ReactNode } from 'react'
import { Box } from '@/platform/elements/elements'
import { TEXT_SCALES, useDisplayStore } from '@/platform/display/display-store'
import { fontScale, hasLargeLetters } from '@/platform/display/font-scale'
import type { Tab } from '@/platform/navigation/routes'
import { usePageLeave } from '@/platform/navigation/use-page-show'
import { useUndoStore, withdrawUndo } from '@/platform/device/undo'
import { useBarColours } from '@/platform/display/use-bar-colours'
import { UndoBar } from '../undo-bar'
import { ScreenFrame } from './frame'
import type { FrameProps } from './frame.types'
import './screen.scss'

export interface ScreenProps {
  /** Title of the page, in the bar and in the browser's tab. */
  title: string
  /** The tab that this screen is; none for a screen opened on top. */
  tab?: Tab['key']
  column?: FrameProps['column']
  aside?: FrameProps['aside']
  pane?: FrameProps['pane']
  children: ReactNode
  className?: string
}

/** WeChat's own text size, for tokens.scss to multiply by; nothing where it is the ordinary one. */
function ownScale(): CSSProperties | undefined {
  const scale = fontScale()
  // React's type knows no custom properties.
  return scale === 1 ? undefined : ({ '--font-scale': String(scale) } as CSSProperties)
}

/** The frame of every screen: theme, text steps, title, and on the web the bars around it. */
export function Screen({ className = '', children, ...frame }: ScreenProps) {
  const textScale = useDisplayStore((state) => state.textScale)
  const theme = useDisplayStore((state) => state.theme)
  // The web measures what room the line takes.
  const isUndoing = useUndoStore(({ offer }) => offer !== null && process.env.TARO_ENV === 'weapp')
  usePageLeave(withdrawUndo)
  useBarColours()
  const step = TEXT_SCALES.indexOf(textScale) + 1
  const classes = [
    `screen theme-${theme} scale-${step}`,
    (step > 1 || hasLargeLetters()) && 'is-elder',
    isUndoing && 'is-undoing',
    className,
  ]
  return (
    <Box className={classes.filter(Boolean).join(' ')} style={ownScale()}>
      <ScreenFrame {...frame} foot={<UndoBar />}>
        {children}
      </ScreenFrame>
    </Box>
  )
}
