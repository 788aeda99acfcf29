import { usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { startInbox } from '@/features/notifications/start'
import { startPlansAhead } from '@/features/search/offline/start'
import { startFollowing } from '@/features/subscriptions/start'
import { restoreDemoDate } from '@/features/settings/demo-date'
import { replaceFirstPaint } from '@/platform/display/first-paint'
import { registerOfflineShell } from '@/platform/device/new-version'
import { watchPrivacy } from '@/platform/device/privacy'
import { leaveNowhere } from '@/platform/navigation/navigation'
import { restoreSampleUpdates } from '@/features/settings/sample-updates'
import './app.scss'

restoreDemoDate()
restoreSampleUpdates()
replaceFirstPaint()
registerOfflineShell()
startInbox()
startFollowing()
startPlansAhead()
watchPrivacy()

export default function App({ children }: PropsWithChildren) {
  usePageNotFound(() => void leaveNowhere())
  return children
}
