import { memo, useState } from 'react'
import type { SearchReply } from '@/contract'
import { Card } from '@/components/card'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, Pressable, RouteLink } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'

type Answer = NonNullable<SearchReply['answer']>

/** A count may rest on a sentence for each part of the plan: all of them at once would hide the results. */
const MOST_AT_ONCE = 2

function Citations({ citations }: Pick<Answer, 'citations'>) {
  const [isOpen, setOpen] = useState(citations.length <= MOST_AT_ONCE + 1)
  const shown = isOpen ? citations : citations.slice(0, MOST_AT_ONCE)
  return (
    <>
      {shown.map(({ quote, documentId, taskNo, place }) => (
        <RouteLink
          key={`${documentId} ${place ?? taskNo ?? ''} ${quote}`}
          to={routes.document(documentId, anchorOf(quote, place))}
          className='answer-cite'
          label={`出处:${quote}`}
        >
          {`出处:“${quote}”${taskNo === undefined ? '' : `(第${taskNo}项)`}`}
        </RouteLink>
      ))}
      {!isOpen && (
        <Pressable className='answer-more' onPress={() => setOpen(true)}>
          {`全部 ${citations.length} 处出处`}
        </Pressable>
      )}
    </>
  )
}

/** What the text answers, in its own words, and where each stands: right under the question. */
export const AnswerCard = memo(function AnswerCard({ answer }: { answer: Answer | null }) {
  if (!answer) return null
  return (
    <Card label='回答'>
      <Box as='p' className='answer'>
        {answer.text}
      </Box>
      <Citations key={answer.text} citations={answer.citations} />
    </Card>
  )
})
