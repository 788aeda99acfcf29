import { Box, Pressable } from '@/platform/elements/elements'
import './segmented.scss'

export interface Segment<Key extends string> {
  key: Key
  text: string
}

/** One of a few views of the same thing. */
export function Segmented<Key extends string>(props: {
  segments: readonly Segment<Key>[]
  current: Key
  onChange: (key: Key) => void
  label: string
}) {
  const { segments, current, onChange, label } = props
  return (
    <Box className='segmented' role='tablist' label={label}>
      {segments.map(({ key, text }) => (
        <Pressable
          key={key}
          role='tab'
          selected={key === current}
          label={text}
          className={key === current ? 'segment is-current' : 'segment'}
          onPress={() => onChange(key)}
        >
          {text}
        </Pressable>
      ))}
    </Box>
  )
}
