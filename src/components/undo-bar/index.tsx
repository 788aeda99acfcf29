import { Box, Pressable } from '@/platform/elements/elements'
import { useUndoStore, withdrawUndo } from '@/platform/device/undo'
import './undo-bar.scss'

/** Says what was done, with a way back. It lies over the foot of the page, which is longer by it (`is-undoing`). */
export function UndoBar() {
  const offer = useUndoStore((state) => state.offer)
  return (
    <Box className='undo-bar' role='status' live='polite'>
      {offer && (
        <Box className='undo-bar-body'>
          <Box className='undo-bar-text'>{offer.text}</Box>
          <Pressable
            className='undo-bar-button'
            label={`撤销：${offer.text}`}
            onPress={() => {
              withdrawUndo()
              offer.undo()
            }}
          >
            撤销
          </Pressable>
        </Box>
      )}
    </Box>
  )
}
