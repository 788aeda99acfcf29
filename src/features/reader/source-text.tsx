import { useMemo } from 'react'
import type { OfficialDocument } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfText } from '@/components/lazy-rows/letters'
import { placesAround } from '@/components/lazy-rows/places'
import { outlineOf } from '@/domain/reader/outline'
import type { FoundQuote, ReaderParagraph } from '@/domain/reader/paragraphs'
import { CitedTools } from './cited-tools'
import { focusOn } from '@/platform/elements/focus-on'
import { citeIdOf, Paragraph } from './source-paragraph'
import { citedSentence, sentenceAt, type Citing } from './use-cited'
import type { Find, SoughtParagraph } from './use-find'

const rowsOf = ({ text }: ReaderParagraph) => rowsOfText(text)

/** Where a paragraph stands on its page. */
export const paragraphId = (at: number) => `s${at}`

interface PlacedParagraph {
  paragraph: ReaderParagraph
  at: number
}

/** The source, a paragraph a block. */
export function SourceText(props: {
  document: OfficialDocument
  citing: Citing
  paragraphs: readonly ReaderParagraph[]
  anchor: FoundQuote | null
  find: Find
  sought: SoughtParagraph | null
}) {
  const { document, paragraphs, anchor, find, sought } = props
  const { cited, choose } = props.citing
  const chosen = cited && paragraphs[cited.at]
  const sentence = cited && chosen ? citedSentence(document, chosen, cited.sentence) : null
  /** A second tap on the same lets go. */
  const cite = (at: number, next: number) => {
    const isSame = cited?.at === at && cited.sentence === next
    const paragraph = paragraphs[at]
    const own = isSame || !paragraph ? null : citedSentence(document, paragraph, next)
    choose(own && { at, sentence: next, route: own.route })
  }
  const levels = useMemo(() => {
    const headings = outlineOf(paragraphs).filter(({ isRunIn }) => !isRunIn)
    return new Map(headings.map(({ at, level }) => [at, level]))
  }, [paragraphs])
  const isFinding = find.typed.trim() !== ''
  const rangesOf = (at: number): [number, number][] => {
    if (isFinding) {
      const own = find.hits.filter(({ paragraph }) => paragraph === at)
      return own.map(({ start, end }) => [start, end])
    }
    if (sentence && cited?.at === at) return [sentence.range]
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
          level={levels.get(at)}
          ranges={rangesOf(at)}
          current={current?.paragraph === at ? current.start : undefined}
          sought={sought?.at === at ? sought : null}
          isCited={cited?.at === at}
          onCite={(offset) => cite(at, sentenceAt(paragraph, offset))}
        >
          {cited?.at === at && sentence && (
            <CitedTools
              title={document.title}
              cited={sentence}
              sentence={cited.sentence}
              onStep={(next) => cite(at, next)}
              onClose={() => {
                choose(null)
                focusOn(citeIdOf(paragraphId(at)))
              }}
            />
          )}
        </Paragraph>
      )}
      total={placed.reduce((sum, one) => sum + weightOf(one), 0)}
      isFirst
      isText
      needed={sought ? placesAround(paragraphs, sought.at, rowsOf) : undefined}
    />
  )
}
