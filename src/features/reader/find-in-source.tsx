import { Box, Pressable, TextInput, Words } from '@/platform/elements/elements'
import type { Find } from './use-find'
import './find-in-source.scss'

/** 查找: how many places have the words, and the way from one to the next. */
export function FindInSource({ find }: { find: Find }) {
  const { typed, change, hits, at, go } = find
  const count = at === null ? `${hits.length} 处` : `${at + 1}/${hits.length} 处`
  return (
    <Box className='source-find' role='search'>
      <TextInput
        className='source-input'
        type='search'
        label='在原文中查找'
        placeholder='在原文中查找'
        value={typed}
        onChange={change}
        onConfirm={() => go(1)}
        maxLength={50}
      />
      {typed.trim() !== '' && (
        <Box live='polite'>
          <Words className='source-count'>{hits.length > 0 ? count : '没有'}</Words>
        </Box>
      )}
      {hits.length > 1 && (
        <Pressable className='source-go' label='上一处' onPress={() => go(-1)}>
          上一处
        </Pressable>
      )}
      {hits.length > 0 && (
        <Pressable className='source-go' label='下一处' onPress={() => go(1)}>
          下一处
        </Pressable>
      )}
    </Box>
  )
}
