import type { ReactNode } from 'react'
import type { Tab } from '@/platform/routes'

export interface FrameProps {
  title: string
  tab?: Tab['key']
  children: ReactNode
}
