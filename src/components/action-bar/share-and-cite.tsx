import { ShareButton } from '@/platform/elements/elements'
import { copy, say } from '@/platform/device/feedback'
import type { Route } from '@/platform/navigation/routes'
import { Action, ActionFace } from './index'

interface Shared {
  /** What a card is called when it is shared. */
  title: string
  path: Route
  /** Words, and where they come from: what 复制出处 copies. */
  cited: string
}

/** The two ways to pass something on: share its address, or copy its words with their source. */
export function ShareAndCite({ title, path, cited }: Shared) {
  return (
    <>
      <ShareButton
        className='action bare'
        label='分享'
        title={title}
        path={path}
        onCopied={() => say('链接已复制')}
      >
        <ActionFace icon='share' text='分享' />
      </ShareButton>
      <Action icon='copy' text='复制出处' label='复制出处' onPress={() => void copy(cited)} />
    </>
  )
}
