import { useEffect } from 'react'
import { LazyRows, type Places } from '@/components/lazy-rows'
import { Marked } from '@/components/marked'
import type { FoundQuote, ReaderParagraph } from '@/domain/reader/paragraphs'
import { Box } from '@/platform/elements/elements'
import { scrollToId } from '@/platform/navigation/scroll'
import { HIT_ID, type Find, type SoughtParagraph } from './use-find'

/** A row of a list is four lines high, and a line of a phone holds some 19 characters. */
const rowsOf = ({ text }: ReaderParagraph) => (Math.ceil(text.length / 19) + 0.5) / 4

/** Rows that are ready above and below what is sought: what came above later would push it away. */
const ROWS_AROUND = 15

/** The places of what has to stand there for a paragraph to be read at its own place. */
function placesAround(paragraphs: readonly ReaderParagraph[], at: number): Places {
  const reach = (step: 1 | -1) => {
    let end = at
    for (let rows = 0; rows < ROWS_AROUND; end += step) {
      const next = paragraphs[end + step]
      if (!next) break
      rows += rowsOf(next)
    }
    return end
  }
  return { from: reach(-1), to: reach(1) + 1 }
}

/** Where a paragraph stands on its page. */
export const paragraphId = (at: number) => `s${at}`

function Paragraph(props: {
  paragraph: ReaderParagraph
  id: string
  ranges: [number, number][]
  /** Where the place that was gone to begins. */
  current: number | undefined
  /** Not null where this one is sought. */
  sought: SoughtParagraph | null
}) {
  const { paragraph, id, ranges, current, sought } = props
  const { kind, text, notes } = paragraph
  const isHeading = kind === 'part' || kind === 'theme' || kind === 'title' || kind === 'attachment'
  // On weapp it may be drawn only after it was sought.
  useEffect(() => {
    if (sought) scrollToId(sought.isHit ? HIT_ID : id)
  }, [sought, id])
  return (
    <>
      <Box
        id={id}
        as={isHeading && text.length < 60 ? 'h2' : 'p'}
        className={`source source-${kind}`}
      >
        <Marked text={text} ranges={ranges} current={current} currentId={HIT_ID} />
      </Box>
      {notes.map(({ source, note }) => (
        <Box key={source} as='p' className='source-note'>
          {note}
        </Box>
      ))}
    </>
  )
}

interface PlacedParagraph {
  paragraph: ReaderParagraph
  at: number
}

/** The source, a paragraph a block. */
export function SourceText(props: {
  paragraphs: readonly ReaderParagraph[]
  anchor: FoundQuote | null
  find: Find
  sought: SoughtParagraph | null
}) {
  const { paragraphs, anchor, find, sought } = props
  const isFinding = find.typed.trim() !== ''
  const rangesOf = (at: number): [number, number][] => {
    if (isFinding) {
      const own = find.hits.filter(({ paragraph }) => paragraph === at)
      return own.map(({ start, end }) => [start, end])
    }
    return anchor?.paragraph === at ? [[anchor.start, anchor.end]] : []
  }
  const current = find.at === null ? undefined : find.hits[find.at]
  const placed = paragraphs.map((paragraph, at): PlacedParagraph => ({ paragraph, at }))
  const weightOf = ({ paragraph }: PlacedParagraph) => rowsOf(paragraph)
  return (
    <LazyRows
      id='source'
      items={placed}
      keyOf={({ paragraph }) => paragraph.start}
      weightOf={weightOf}
      row={({ paragraph, at }) => (
        <Paragraph
          id={paragraphId(at)}
          paragraph={paragraph}
          ranges={rangesOf(at)}
          current={current?.paragraph === at ? current.start : undefined}
          sought={sought?.at === at ? sought : null}
        />
      )}
      total={placed.reduce((sum, one) => sum + weightOf(one), 0)}
      isFirst
      isText
      needed={sought ? placesAround(paragraphs, sought.at) : undefined}
    />
  )
}
