import { memo } from 'react'
import type { SearchResult } from '@/contract'
import { Section } from '@/components/section'
import { Box } from '@/platform/elements/elements'
import { kindWords, ResultRow } from './result-row'
import type { Found } from './use-search'

const order: SearchResult['kind'][] = [
  'task',
  'theme',
  'unit',
  'attachment',
  'document',
  'post',
  'other',
]

/** So many results fill the first screen and are shown at once; the others follow when these are painted. */
const FIRST_SLICE = 3

/** The results by kind; those below the fold once the first are painted. */
export const SearchResults = memo(function SearchResults(props: {
  found: Found
  isPainted: boolean
}) {
  const { q, reply } = props.found
  const first = reply.results.slice(0, FIRST_SLICE)
  const shown = props.isPainted ? reply.results : first
  return (
    <Box role='region' label={`“${q}”的搜索结果`}>
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
