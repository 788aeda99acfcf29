import type { ReactNode } from 'react'
import { Box } from '@/platform/elements'
import { TEXT_SCALES, useDisplayStore } from '@/platform/display-store'
import type { Tab } from '@/platform/routes'
import { useTitle } from '@/platform/use-title'
import { UndoBar } from '../undo-bar'
import { ScreenFrame } from './frame'
import './screen.scss'

export interface ScreenProps {
  /** Title of the page, in the bar and in the browser's tab. */
  title: string
  /** The tab that this screen is; none for a screen opened on top. */
  tab?: Tab['key']
  children: ReactNode
  className?: string
}

/** The frame of every screen: theme, text steps, title, and on the web the bars around it. */
export function Screen({ title, tab, children, className = '' }: ScreenProps) {
  const textScale = useDisplayStore((state) => state.textScale)
  const theme = useDisplayStore((state) => state.theme)
  useTitle(title)
  const step = TEXT_SCALES.indexOf(textScale) + 1
  const elder = step > 1 ? 'is-elder' : ''
  return (
    <Box className={`screen theme-${theme} scale-${step} ${elder} ${className}`}>
      <ScreenFrame title={title} tab={tab}>
        {children}
      </ScreenFrame>
      <UndoBar />
    </Box>
  )
}
