import { useEffect } from 'react'
import type { Citation, PostBlock } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { placesAround } from '@/components/lazy-rows/places'
import { Box } from '@/platform/elements/elements'
import { focusOn } from '@/platform/elements/focus-on'
import { scrollToId } from '@/platform/navigation/scroll'
import { blockId } from '../words'
import { BlockBody, CitationLink, rowsOfBlock } from './post-block'
import './post-body.scss'

/** A lead-in and the quote it leads to rest on one sentence: one link, under the last of them, is enough. */
const citationOf = (block: PostBlock | undefined) =>
  (block && 'citation' in block && block.citation) || null
const quoteOf = (block: PostBlock | undefined) => citationOf(block)?.quote ?? null

interface PlacedBlock {
  block: PostBlock
  at: number
  /** Under the last of the blocks that rest on one sentence. */
  citation: Citation | null
}

const rowsOf = ({ block }: PlacedBlock) => rowsOfBlock(block)

/** What is to be read next, as it was asked for: the same place twice is gone to twice. */
export interface SoughtBlock {
  at: number
}

function Block({ placed, sought }: { placed: PlacedBlock; sought: SoughtBlock | null }) {
  const { block, at, citation } = placed
  const id = blockId(at)
  // On weapp it may be drawn only after it was sought.
  useEffect(() => {
    if (sought?.at !== at) return
    scrollToId(id)
    focusOn(id)
  }, [sought, at, id])
  return (
    <Box id={id} className='post-block'>
      <BlockBody block={block} id={`${id}-rows`} />
      <CitationLink citation={citation} />
    </Box>
  )
}

/** A post's blocks, each with the way to its sentence in the document. */
export function PostBody(props: { blocks: readonly PostBlock[]; sought: SoughtBlock | null }) {
  const { blocks, sought } = props
  const placed = blocks.map((block, at): PlacedBlock => {
    const isLast = quoteOf(block) !== quoteOf(blocks[at + 1])
    return { block, at, citation: isLast ? citationOf(block) : null }
  })
  return (
    <LazyRows
      id='blocks'
      items={placed}
      keyOf={({ at }) => at}
      row={(one) => <Block placed={one} sought={sought} />}
      weightOf={rowsOf}
      isFirst
      isText
      needed={sought ? placesAround(placed, sought.at, rowsOf) : undefined}
    />
  )
}
