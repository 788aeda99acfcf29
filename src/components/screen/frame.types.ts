import type { ReactNode } from 'react'
import type { Tab } from '@/platform/navigation/routes'

interface Beside {
  label: string
  content: ReactNode
}

export interface FrameProps {
  title: string
  tab?: Tab['key']
  /** The list that this was opened from: beside the content where the window is wide (web). */
  aside?: Beside
  /** On a list: where what it opens will stand, beside it where the window is wide (web). */
  pane?: Beside
  children: ReactNode
  /** Comes after all else, on every screen. */
  foot: ReactNode
}
