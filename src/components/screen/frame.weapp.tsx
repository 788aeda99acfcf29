import { useTitle } from '@/platform/navigation/use-title'
import { PrivacyDialog } from '../privacy-dialog'
import type { FrameProps } from './frame.types'

/** WeChat draws the bars itself. */
export function ScreenFrame({ title, children, foot }: FrameProps) {
  useTitle(title)
  return (
    <>
      {children}
      {foot}
      {/* Last: what comes between others makes Taro send all of them anew. */}
      <PrivacyDialog />
    </>
  )
}
