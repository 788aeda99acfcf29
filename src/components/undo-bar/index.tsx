import { Box, Pressable } from '@/platform/elements/elements'
import { undoLast, useUndoStore } from '@/platform/device/undo'
import './undo-bar.scss'

/** Says what was done, with a way back. On the web it is one of `FootLines`; on weapp it stands by itself. */
export function UndoBar() {
  const offer = useUndoStore((state) => state.offer)
  const look = offer
    ? offer.isAtHead
      ? 'undo-bar is-offered is-at-head'
      : 'undo-bar is-offered'
    : 'undo-bar'
  return (
    <Box className={look}>
      {/* The button is no part of what is announced: it would say the same once more. */}
      <Box className='undo-bar-text' role='status' live='polite'>
        {offer?.text}
      </Box>
      {offer && (
        <Pressable className='undo-bar-button' label={`撤销：${offer.text}`} onPress={undoLast}>
          撤销
        </Pressable>
      )}
    </Box>
  )
}
