import { Marked } from '@/components/marked'
import type { FoundQuote, ReaderParagraph } from '@/domain/reader/paragraphs'
import { Box } from '@/platform/elements/elements'

const CHUNK = 40

function Paragraph({
  paragraph,
  id,
  ranges,
}: {
  paragraph: ReaderParagraph
  id: string
  ranges: [number, number][]
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
        <Marked text={text} ranges={ranges} />
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
  words: string
}) {
  const { paragraphs, anchor, words } = props
  const rangesOf = (paragraph: ReaderParagraph, at: number): [number, number][] => {
    if (words !== '') {
      const found: [number, number][] = []
      for (
        let from = paragraph.text.indexOf(words);
        from >= 0;
        from = paragraph.text.indexOf(words, from + words.length)
      ) {
        found.push([from, from + words.length])
      }
      return found
    }
    return anchor?.paragraph === at ? [[anchor.start, anchor.end]] : []
  }
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
              ranges={rangesOf(paragraph, from + at)}
            />
          ))}
        </Box>
      ))}
    </>
  )
}
