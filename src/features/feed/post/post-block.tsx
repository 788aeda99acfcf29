import type { Citation, PostBlock } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfText } from '@/components/lazy-rows/letters'
import { LinkRow } from '@/components/row'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, RouteLink, Words } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import './post-body.scss'

/** So much of a sentence tells it from the others of a post. */
const MOST_QUOTED = 24

/** In a list of links nothing else says which sentence is meant. */
const labelOf = (quote: string) =>
  `看原文中的这一句：${quote.slice(0, MOST_QUOTED)}${quote.length > MOST_QUOTED ? '…' : ''}`

/** What a block takes of rows of a list. */
export function rowsOfBlock(block: PostBlock): number {
  switch (block.kind) {
    case 'list':
      return block.items.reduce((sum, { text }) => sum + rowsOfText(text), 0)
    case 'table':
      return block.rows.reduce((sum, row) => sum + rowsOfText(row.join()), 0)
    case 'task':
      return rowsOfText(block.title)
    case 'figure':
      return 1
    default:
      return rowsOfText(block.text)
  }
}

export function CitationLink({ citation }: { citation: Citation | null }) {
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

/** `id`: for the rows of a list or table, which may be many. */
export function BlockBody({ block, id }: { block: PostBlock; id: string }) {
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
          <LazyRows
            id={id}
            items={block.items}
            keyOf={({ text }) => text}
            row={({ text, citation }) => (
              <Box as='li' className='post-item'>
                <Words className='post-item-text'>{text}</Words>
                <CitationLink citation={citation ?? null} />
              </Box>
            )}
            weightOf={({ text }) => rowsOfText(text)}
            isFirst={false}
            isText
          />
        </Box>
      )
    case 'task':
      return <LinkRow to={routes.task(block.taskId)} title={block.title} />
    case 'table':
      return (
        <Box as='ul'>
          <LazyRows
            id={id}
            items={block.rows}
            keyOf={(row) => row.join()}
            row={(row) => (
              <Box as='li'>
                {row.map((cell, at) => `${block.head[at] ?? ''}：${cell}`).join('；')}
              </Box>
            )}
            weightOf={(row) => rowsOfText(row.join())}
            isFirst={false}
            isText
          />
        </Box>
      )
  }
}
