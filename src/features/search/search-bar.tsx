import { Icon } from '@/components/icon'
import { MAX_QUERY_LENGTH } from '@/contract'
import { Box, Pressable, TextInput } from '@/platform/elements/elements'
import { focusOn } from '@/platform/elements/focus-on'
import { useHistoryStore } from './history-store'

const FIELD = 'search-field'

/** Where the words are typed. */
export function SearchBar(props: {
  typed: string
  onChange: (typed: string) => void
  /** Nothing has been asked yet: whoever comes has come to type. */
  isFresh: boolean
}) {
  const { typed, onChange, isFresh } = props
  const empty = () => {
    onChange('')
    focusOn(FIELD)
  }
  const remember = useHistoryStore((state) => state.remember)
  return (
    <Box className='search-bar' role='search'>
      <Icon name='search' />
      <TextInput
        id={FIELD}
        className='search-input'
        type='search'
        label='搜索任务、单位、主题'
        placeholder='任务、单位、主题'
        value={typed}
        onChange={onChange}
        onConfirm={remember}
        autoFocus={isFresh}
        maxLength={MAX_QUERY_LENGTH + 1}
      />
      {typed.trim() !== '' && (
        <Pressable className='search-clear' label='清空' onPress={empty}>
          <Icon name='close' />
        </Pressable>
      )}
    </Box>
  )
}
