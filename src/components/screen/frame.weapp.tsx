import { useTitle } from '@/platform/navigation/use-title'
import { PrivacyDialog } from '../privacy-dialog'
import type { FrameProps } from './frame.types'

/** WeChat draws the bars itself. */
export function ScreenFrame({ title, children }: FrameProps) {
  useTitle(title)
  return (
    <>
      {children}
      <PrivacyDialog />
    </>
  )
}
