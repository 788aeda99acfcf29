import { useState } from 'react'
import type { ReaderParagraph } from '@/domain/reader/paragraphs'
import { Box, Pressable, TextInput, Words } from '@/platform/elements/elements'
import { scrollToId } from '@/platform/navigation/scroll'
import './find-in-source.scss'

/** 查找: how many paragraphs have the words, and the way from one to the next. */
export function FindInSource(props: {
  paragraphs: readonly ReaderParagraph[]
  words: string
  onChange: (words: string) => void
}) {
  const { paragraphs, words, onChange } = props
  const [at, setAt] = useState<number | null>(null)
  const asked = words.trim()
  const found =
    asked === ''
      ? []
      : paragraphs.flatMap(({ text }, index) => (text.includes(asked) ? [index] : []))
  /** Round and round: after the last comes the first. */
  const go = (step: 1 | -1) => {
    if (found.length === 0) return
    const from = at ?? (step === 1 ? -1 : 0)
    const next = (from + step + found.length) % found.length
    setAt(next)
    scrollToId(`s${found[next]}`)
  }
  const change = (text: string) => {
    setAt(null)
    onChange(text)
  }
  const count = at === null ? `${found.length} 段` : `${at + 1}/${found.length} 段`
  return (
    <Box className='source-find' role='search'>
      <TextInput
        className='source-input'
        type='search'
        label='在原文中查找'
        placeholder='在原文中查找'
        value={words}
        onChange={change}
        onConfirm={() => go(1)}
        maxLength={50}
      />
      {asked !== '' && (
        <Box live='polite'>
          <Words className='source-count'>{found.length > 0 ? count : '没有'}</Words>
        </Box>
      )}
      {found.length > 1 && (
        <Pressable className='source-go' label='上一处' onPress={() => go(-1)}>
          上一处
        </Pressable>
      )}
      {found.length > 0 && (
        <Pressable className='source-go' label='下一处' onPress={() => go(1)}>
          下一处
        </Pressable>
      )}
    </Box>
  )
}
