import type { PropsWithChildren } from 'react'
import { restoreDemoDate } from '@/features/settings/demo-date'
import { replaceFirstPaint } from '@/platform/first-paint'
import { registerOfflineShell } from '@/platform/new-version'
import './app.scss'

restoreDemoDate()
replaceFirstPaint()
registerOfflineShell()

export default function App({ children }: PropsWithChildren) {
  return children
}
