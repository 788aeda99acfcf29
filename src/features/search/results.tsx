import { memo } from 'react'
import type { SearchReply, SearchResult } from '@/contract'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, RouteLink } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { kindWords, ResultRow } from './result-row'
import type { Found } from './use-search'

const order: SearchResult['kind'][] = ['task', 'theme', 'unit', 'attachment', 'post', 'other']

/** So many results fill the first screen and are shown at once; the others follow when these are painted. */
const FIRST_SLICE = 4

function AnswerCard({ answer }: { answer: NonNullable<SearchReply['answer']> }) {
  return (
    <Card label='回答'>
      <Box as='p' className='answer'>
        {answer.text}
      </Box>
      {answer.citations.map(({ quote, documentId, taskNo }) => (
        <RouteLink
          key={`${documentId} ${taskNo ?? ''} ${quote}`}
          to={routes.document(documentId, anchorOf(quote))}
          className='answer-cite'
          label={`出处:${quote}`}
        >
          {`出处:“${quote}”${taskNo === undefined ? '' : `(第${taskNo}项)`}`}
        </RouteLink>
      ))}
    </Card>
  )
}

/** The answer, where the text has one, and the results by kind; those below the fold once the first are painted. */
export const SearchResults = memo(function SearchResults(props: {
  found: Found
  isPainted: boolean
}) {
  const { q, reply } = props.found
  const first = reply.results.slice(0, FIRST_SLICE)
  const shown = props.isPainted ? reply.results : first
  return (
    <Box role='region' label={`“${q}”的搜索结果`}>
      {reply.answer && <AnswerCard answer={reply.answer} />}
      {order.map((kind) => {
        const own = shown.filter((result) => result.kind === kind)
        if (own.length === 0) return null
        const count = reply.results.filter((result) => result.kind === kind).length
        return (
          <Section key={kind} title={kindWords[kind]} count={`${count} 条`}>
            <Box className='result-list'>
              {own.map((result) => (
                <ResultRow key={result.id} result={result} isBelow={!first.includes(result)} />
              ))}
            </Box>
          </Section>
        )
      })}
    </Box>
  )
})
