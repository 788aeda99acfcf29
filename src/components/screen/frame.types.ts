import type { ReactNode } from 'react'
import type { Tab } from '@/platform/navigation/routes'

interface Beside {
  label: string
  /** Null while it is to come: the list's room is kept for it. */
  content: ReactNode
}

export interface FrameProps {
  title: string
  tab?: Tab['key']
  /** The column that a screen of none belongs to: it is lit where the columns stand beside it (web). */
  column?: Tab['key']
  /** The list that this was opened from: beside the content where the window is wide (web). */
  aside?: Beside
  /** On a list: where what it opens will stand, beside it where the window is wide (web). */
  pane?: Beside
  children: ReactNode
  /** Comes after all else, on every screen. */
  foot: ReactNode
}
