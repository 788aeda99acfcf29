import { Box, Pressable, Words } from '@/platform/elements/elements'
import { useUndoStore, withdrawUndo } from '@/platform/device/undo'
import './undo-bar.scss'

/** Says what was done, with a way back. In the flow of the page's foot, so that it covers nothing. */
export function UndoBar() {
  const offer = useUndoStore((state) => state.offer)
  return (
    <Box className='undo-bar' role='status' live='polite'>
      {offer && (
        <Box className='undo-bar-body'>
          <Words className='undo-bar-text'>{offer.text}</Words>
          <Pressable
            className='undo-bar-button'
            label={`撤销:${offer.text}`}
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
