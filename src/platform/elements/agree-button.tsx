import type { ReactNode } from 'react'
import { Button } from '@tarojs/components'
import { ariaOf } from './aria'
import { AGREE_BUTTON } from '../device/privacy'

/** Weapp only: a plain press does not count as 同意 for WeChat, this button's does. */
export function AgreeButton({ onAgree, children }: { onAgree: () => void; children: ReactNode }) {
  return (
    <Button
      id={AGREE_BUTTON}
      className='button bare privacy-agree'
      openType='agreePrivacyAuthorization'
      onAgreePrivacyAuthorization={onAgree}
      {...ariaOf({ label: '同意' })}
    >
      {children}
    </Button>
  )
}
