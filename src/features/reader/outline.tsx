import { useMemo, useState } from 'react'
import { LazyRows } from '@/components/lazy-rows'
import { ActionRow, LINE } from '@/components/row'
import { nestedOf, outlineOf, sizeOf, type Nested } from '@/domain/reader/outline'
import type { ReaderParagraph } from '@/domain/reader/paragraphs'
import { Box, Pressable } from '@/platform/elements/elements'
import { focusOn } from '@/platform/elements/focus-on'
import { paragraphId } from './source-text'
import './outline.scss'

interface HeadingsProps {
  id: string
  nested: readonly Nested[]
  /** How many headings there are in all. */
  total: number
  isFirst: boolean
  onGo: (at: number) => void
}

const linesOf = ({ under }: Nested) => LINE() * (1 + sizeOf(under))

/** A list, and in its items the lists of what stands under them: a screen reader says the levels. */
function Headings({ id, nested, total, isFirst, onGo }: HeadingsProps) {
  return (
    <Box role='list' className='source-headings'>
      <LazyRows
        id={id}
        items={nested}
        keyOf={({ heading }) => heading.at}
        row={(one) => (
          <Box role='listitem' className='source-heading'>
            <ActionRow title={one.heading.text} onPress={() => onGo(one.heading.at)} />
            {one.under.length > 0 && (
              <Headings
                id={`${id}-${one.heading.at}`}
                nested={one.under}
                total={total}
                isFirst={isFirst && one === nested[0]}
                onGo={onGo}
              />
            )}
          </Box>
        )}
        weightOf={linesOf}
        total={total * LINE()}
        isFirst={isFirst}
      />
    </Box>
  )
}

/** 目录: the headings of the document; each goes to its place. */
export function Outline(props: {
  paragraphs: readonly ReaderParagraph[]
  onSeek: (at: number) => void
}) {
  const { paragraphs, onSeek } = props
  const [isOpen, setOpen] = useState(false)
  const nested = useMemo(() => nestedOf(outlineOf(paragraphs)), [paragraphs])
  const go = (at: number) => {
    setOpen(false)
    onSeek(at)
    focusOn(paragraphId(at))
  }
  return (
    <Box as='nav' className='source-outline' label='目录'>
      <Pressable className='source-go' expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {isOpen ? '收起目录' : '目录'}
      </Pressable>
      {isOpen && <Headings id='outline' nested={nested} total={sizeOf(nested)} isFirst onGo={go} />}
    </Box>
  )
}
