import { useState } from 'react'
import type { PostBlock } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { ActionRow, LINE } from '@/components/row'
import { Box, Pressable } from '@/platform/elements/elements'

/** With fewer headings a post is short enough to see whole. */
const FEWEST = 3

/** 目录 of a long post; each heading goes to its place. */
export function PostOutline(props: { blocks: readonly PostBlock[]; onSeek: (at: number) => void }) {
  const { blocks, onSeek } = props
  const [isOpen, setOpen] = useState(false)
  const headings = blocks.flatMap((block, at) =>
    block.kind === 'heading' ? [{ text: block.text, at }] : [],
  )
  if (headings.length < FEWEST) return null
  const go = (at: number) => {
    setOpen(false)
    onSeek(at)
  }
  return (
    <Box as='nav' className='post-outline' label='本文目录'>
      <Pressable className='post-cite' expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {isOpen ? '收起目录' : `目录（${headings.length} 节）`}
      </Pressable>
      {isOpen && (
        <LazyRows
          id='outline'
          items={headings}
          keyOf={({ at }) => at}
          row={({ text, at }) => <ActionRow title={text} onPress={() => go(at)} />}
          weightOf={LINE}
          total={headings.length * LINE()}
          isFirst
        />
      )}
    </Box>
  )
}
