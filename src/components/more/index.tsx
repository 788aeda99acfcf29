import { Pressable } from '@/platform/elements/elements'
import './more.scss'

const stay = () => undefined

/** What follows the end of a list: more of it, or a way to all. While more is asked for it says so. */
export function MoreButton(props: {
  text: string
  isAsking?: boolean
  /** Whether what it unfolds is shown, where it folds it up again. */
  expanded?: boolean
  onPress: () => void
}) {
  const { text, isAsking = false, expanded, onPress } = props
  return (
    // Not disabled meanwhile: it would lose the focus, and the list asks for one page at a time.
    <Pressable className='more' expanded={expanded} onPress={isAsking ? stay : onPress}>
      {isAsking ? '正在载入' : text}
    </Pressable>
  )
}
