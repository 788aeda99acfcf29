import { useEffect, type ReactNode } from 'react'
import { Marked } from '@/components/marked'
import type { ReaderParagraph } from '@/domain/reader/paragraphs'
import type { Heading } from '@/domain/reader/outline'
import { Box, Pressable } from '@/platform/elements/elements'
import { scrollToId } from '@/platform/navigation/scroll'
import { isCitable } from './use-cited'
import { HIT_ID, type SoughtParagraph } from './use-find'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import './cited-tools.scss'

/** So many letters tell which paragraph it is. */
const NAME_LENGTH = 12

/** Of the button of a paragraph, for the focus to come back to. */
export const citeIdOf = (id: string) => `${id}-cite`

/** By its paragraph's first words; on a phone the focus is WeChat's, and needs no id. */
const namedFor = (id: string, text: string) => ({
  id: process.env.TARO_ENV === 'weapp' ? undefined : citeIdOf(id),
  label: `引用：${text.slice(0, NAME_LENGTH)}`,
})

/** One paragraph of a source as published, and the way to cite its sentences. */
export function Paragraph(props: {
  paragraph: ReaderParagraph
  /** Of a heading. */
  level: Heading['level'] | undefined
  id: string
  ranges: [number, number][]
  /** Where the place that was gone to begins. */
  current: number | undefined
  /** Not null where this one is sought. */
  sought: SoughtParagraph | null
  /** Chooses the sentence of a character; the first where it is not known. */
  onCite: (offset: number | null) => void
  isCited: boolean
  /** What may be done with the sentence that was chosen. */
  children: ReactNode
}) {
  const { paragraph, level, id, ranges, current, sought, onCite, isCited } = props
  const plain = usePlainWords(plainly)
  const { kind, text, notes } = paragraph
  // On weapp it may be drawn only after it was sought.
  useEffect(() => {
    if (sought) scrollToId(sought.isHit ? HIT_ID : id)
  }, [sought, id])
  const canCite = isCitable(paragraph)
  const words = (
    <Box
      id={id}
      as={level ? `h${level}` : 'p'}
      className={`source source-${kind}`}
      onTextTap={canCite ? onCite : undefined}
    >
      <Marked text={text} ranges={ranges} current={current} currentId={HIT_ID} />
    </Box>
  )
  return (
    <>
      {canCite ? (
        <Box className='source-line'>
          {words}
          <Pressable
            {...namedFor(id, text)}
            className='source-cite'
            expanded={isCited}
            onPress={() => onCite(null)}
          >
            引用
          </Pressable>
          {props.children}
        </Box>
      ) : (
        words
      )}
      {notes.map(({ source, note }) => (
        <Box key={source} as='p' className='source-note'>
          {plain(note)}
        </Box>
      ))}
    </>
  )
}
