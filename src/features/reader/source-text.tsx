import { Marked } from '@/components/marked'
import type { FoundQuote, ReaderParagraph } from '@/domain/reader/paragraphs'
import { Box } from '@/platform/elements/elements'
import { HIT_ID, type Find } from './use-find'

const CHUNK = 40

function Paragraph({
  paragraph,
  id,
  ranges,
  current,
}: {
  paragraph: ReaderParagraph
  id: string
  ranges: [number, number][]
  /** Where the place that was gone to begins. */
  current: number | undefined
}) {
  const { kind, text, notes } = paragraph
  const isHeading = kind === 'part' || kind === 'theme' || kind === 'title' || kind === 'attachment'
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

/** The source, a paragraph a block, in chunks so that no parent has too many children. */
export function SourceText(props: {
  paragraphs: readonly ReaderParagraph[]
  anchor: FoundQuote | null
  find: Find
}) {
  const { paragraphs, anchor, find } = props
  const isFinding = find.typed.trim() !== ''
  const rangesOf = (at: number): [number, number][] => {
    if (isFinding) {
      const own = find.hits.filter(({ paragraph }) => paragraph === at)
      return own.map(({ start, end }) => [start, end])
    }
    return anchor?.paragraph === at ? [[anchor.start, anchor.end]] : []
  }
  const current = find.at === null ? undefined : find.hits[find.at]
  const chunks = Array.from({ length: Math.ceil(paragraphs.length / CHUNK) }, (_, at) => at * CHUNK)
  return (
    <>
      {chunks.map((from) => (
        <Box key={from}>
          {paragraphs.slice(from, from + CHUNK).map((paragraph, at) => (
            <Paragraph
              key={paragraph.start}
              id={`s${from + at}`}
              paragraph={paragraph}
              ranges={rangesOf(from + at)}
              current={current?.paragraph === from + at ? current.start : undefined}
            />
          ))}
        </Box>
      ))}
    </>
  )
}
