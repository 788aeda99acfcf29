import type { Citation, PostBlock } from '@/contract'
import { LinkRow } from '@/components/row'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, RouteLink, Words } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { blockId } from '../words'
import './post-body.scss'

/** So much of a sentence tells it from the others of a post. */
const MOST_QUOTED = 24

/** In a list of links nothing else says which sentence is meant. */
const labelOf = (quote: string) =>
  `看原文中的这一句：${quote.slice(0, MOST_QUOTED)}${quote.length > MOST_QUOTED ? '…' : ''}`

function CitationLink({ citation }: { citation: Citation | null }) {
  if (!citation) return null
  const { documentId, quote, place } = citation
  return (
    <RouteLink
      to={routes.document(documentId, anchorOf(quote, place))}
      className='post-cite icon-chevron'
      label={labelOf(quote)}
    >
      {/* Once a sentence, sixteen times a post: to the eye the words above say which. */}
      原文
    </RouteLink>
  )
}

/** A lead-in and the quote it leads to rest on one sentence: one link, under the last of them, is enough. */
const citationOf = (block: PostBlock | undefined) =>
  (block && 'citation' in block && block.citation) || null
const quoteOf = (block: PostBlock | undefined) => citationOf(block)?.quote ?? null

function BlockBody({ block }: { block: PostBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Box as='h2' className='post-heading'>
          {block.text}
        </Box>
      )
    case 'paragraph':
      return <Box as='p'>{block.text}</Box>
    case 'quote':
      return (
        <Box as='blockquote' className='post-quote'>
          {block.text}
        </Box>
      )
    case 'figure':
      return (
        <Box className='post-figure'>
          <Box className='post-figure-value'>{block.value}</Box>
          <Box>{block.label}</Box>
        </Box>
      )
    case 'list':
      return (
        <Box as='ul'>
          {block.items.map(({ text, citation }) => (
            <Box key={text} as='li' className='post-item'>
              <Words className='post-item-text'>{text}</Words>
              <CitationLink citation={citation ?? null} />
            </Box>
          ))}
        </Box>
      )
    case 'task':
      return <LinkRow to={routes.task(block.taskId)} title={block.title} />
    case 'table':
      return (
        <Box as='ul'>
          {block.rows.map((row) => (
            <Box key={row.join()} as='li'>
              {row.map((cell, at) => `${block.head[at] ?? ''}：${cell}`).join('；')}
            </Box>
          ))}
        </Box>
      )
  }
}

/** A post's blocks, each with the way to its sentence in the document. */
export function PostBody({ blocks }: { blocks: readonly PostBlock[] }) {
  return (
    <>
      {blocks.map((block, at) => (
        <Box key={at} id={blockId(at)} className='post-block'>
          <BlockBody block={block} />
          {quoteOf(block) !== quoteOf(blocks[at + 1]) && (
            <CitationLink citation={citationOf(block)} />
          )}
        </Box>
      ))}
    </>
  )
}
