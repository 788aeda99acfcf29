import type { PropsWithChildren } from 'react'
import { restoreDemoDate } from '@/features/settings/demo-date'
import './app.scss'

restoreDemoDate()

export default function App({ children }: PropsWithChildren) {
  return children
}
