import { Pressable } from '@/platform/elements/elements'
import './more.scss'

/** What follows the end of a list: more of it, or a way to all. While more is asked for it says so. */
export function MoreButton(props: { text: string; isAsking?: boolean; onPress: () => void }) {
  const { text, isAsking = false, onPress } = props
  return (
    <Pressable className='more' disabled={isAsking} onPress={onPress}>
      {isAsking ? '正在载入' : text}
    </Pressable>
  )
}
