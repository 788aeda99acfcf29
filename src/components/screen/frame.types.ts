import type { ReactNode } from 'react'
import type { Tab } from '@/platform/navigation/routes'

export interface FrameProps {
  title: string
  tab?: Tab['key']
  /** Stands beside the content where the window is wide (web). */
  aside?: { label: string; content: ReactNode }
  children: ReactNode
}
