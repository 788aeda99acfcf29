import { PrivacyDialog } from '../privacy-dialog'
import type { FrameProps } from './frame.types'

/** WeChat draws the bars itself. */
export function ScreenFrame({ children }: FrameProps) {
  return (
    <>
      {children}
      <PrivacyDialog />
    </>
  )
}
