import { memo, useState } from 'react'
import type { SearchReply } from '@/contract'
import { Card } from '@/components/card'
import { Marked } from '@/components/marked'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, Pressable, RouteLink } from '@/platform/elements/elements'
import { usePrinting } from '@/platform/display/use-printing'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { routes } from '@/platform/navigation/routes'
import { figureIn, partsOf, sourceWords } from './answer-parts'

type Answer = NonNullable<SearchReply['answer']>

/** A count may rest on a sentence for each part of the plan: all of them at once would hide the results. */
const MOST_CITED = 2
/** Of each list, until all are asked for: the results must come into sight. */
const MOST_LISTED = 2

function Citations({ answer, most }: { answer: Answer; most: number }) {
  const { citations } = answer
  const [isUnfolded, setOpen] = useState(citations.length <= most + 1)
  const isOpen = usePrinting() || isUnfolded
  const shown = isOpen ? citations : citations.slice(0, most)
  return (
    <>
      {shown.map((citation) => {
        const { quote, documentId, taskNo, place } = citation
        return (
          <RouteLink
            key={`${documentId} ${place ?? taskNo ?? ''} ${quote}`}
            to={routes.document(documentId, anchorOf(quote, place))}
            className='answer-cite'
          >
            {sourceWords(answer, citation)}
          </RouteLink>
        )
      })}
      {!isOpen && (
        <Pressable className='answer-more' onPress={() => setOpen(true)}>
          {`全部 ${citations.length} 处出处`}
        </Pressable>
      )}
    </>
  )
}

/** Tasks that an answer lists, each a way to its own. */
function TaskList(props: {
  items: readonly { no: number; text: string }[]
  citations: Answer['citations']
}) {
  return (
    <Box as='ul' className='answer-list'>
      {props.items.map(({ no, text }) => {
        const id = props.citations.find(({ taskNo }) => taskNo === no)?.taskId
        return (
          <Box as='li' key={no}>
            {id === undefined ? (
              text
            ) : (
              <RouteLink to={routes.task(id)} className='answer-task'>
                {text}
              </RouteLink>
            )}
          </Box>
        )
      })}
    </Box>
  )
}

/** The words of an answer; of what it lists the first ones, until all are asked for. */
function Said({ question, answer }: { question: string; answer: Answer }) {
  const plain = usePlainWords(plainly)
  const parts = partsOf(plain(answer.text))
  const listed = parts.reduce(
    (sum, part) => sum + (part.kind === 'tasks' ? part.items.length : 0),
    0,
  )
  const [isUnfolded, setOpen] = useState(listed <= MOST_LISTED + 1)
  const isOpen = usePrinting() || isUnfolded
  return (
    <>
      {parts.map((part, at) =>
        part.kind === 'tasks' ? (
          <TaskList
            key={at}
            items={isOpen ? part.items : part.items.slice(0, MOST_LISTED)}
            citations={answer.citations}
          />
        ) : (
          <Box key={at} as='p' className='answer'>
            <Marked text={part.text} ranges={figureIn(question, part.text)} />
          </Box>
        ),
      )}
      {!isOpen && (
        <Pressable className='answer-more' onPress={() => setOpen(true)}>
          {`全部 ${listed} 项`}
        </Pressable>
      )}
      <Citations answer={answer} most={listed > 0 ? 0 : MOST_CITED} />
    </>
  )
}

/** What the text answers, in its own words, and where each stands: right under the question. */
export const AnswerCard = memo(function AnswerCard(props: {
  question: string
  answer: Answer | null
}) {
  const { question, answer } = props
  if (!answer) return null
  return (
    <Card label='回答'>
      <Said key={answer.text} question={question} answer={answer} />
    </Card>
  )
})
