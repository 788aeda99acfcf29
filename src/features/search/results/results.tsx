import { memo } from 'react'
import type { SearchReply, SearchResult } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { MoreButton } from '@/components/more'
import { Section } from '@/components/section'
import { Banner } from '@/components/states'
import { focusOnLink, useFocusOnMore } from '@/platform/elements/focus-on'
import { Box } from '@/platform/elements/elements'
import { kindWords, ResultRow, routeOf } from './result-row'
import { useMore } from './use-more'
import type { Found } from '../use-search'

type Kind = SearchResult['kind']

/** So many results fill the first screen and are shown at once; the others follow when these are painted. */
const FIRST_SLICE = 3
const PAGE = 20

const keyOf = ({ kind, id }: SearchResult) => `${kind} ${id}`

const rowsOfResult = ({ title, snippet }: SearchResult) =>
  1 + rowsOfLetters(title) + rowsOfLetters(snippet)

/** The kinds of what was found, that of the best hit first; those that only later pages have come last. */
const kindsIn = ({ results, kinds = [] }: SearchReply): Kind[] => [
  ...new Set([...results, ...kinds].map(({ kind }) => kind)),
]

/** Null where nobody knows: an older server has told a part of them. */
function totalOf(kind: Kind, { results, kinds, nextCursor }: SearchReply): number | null {
  if (kinds) return kinds.find((one) => one.kind === kind)?.total ?? 0
  return nextCursor === null ? results.filter((one) => one.kind === kind).length : null
}

/** What follows the first page, where one list goes on. */
function More({ found, isOffline, left }: { found: Found; isOffline: boolean; left: number }) {
  const { results, hasMore, error, isAsking, loadMore } = useMore(found, isOffline)
  const { noteEnd, needed } = useFocusOnMore(results, (first) => focusOnLink(routeOf(first) ?? ''))
  const showMore = () => {
    noteEnd()
    loadMore()
  }
  return (
    <>
      {results.length > 0 && (
        <Box className='result-list'>
          <LazyRows
            id='more-results'
            items={results}
            keyOf={keyOf}
            row={(result) => <ResultRow result={result} isBelow />}
            weightOf={rowsOfResult}
            isFirst
            isGrowing
            needed={needed}
          />
        </Box>
      )}
      {error && <Banner icon='offline' text={error.title} />}
      {hasMore && (
        <MoreButton
          text={`再看 ${Math.min(PAGE, left - results.length)} 条，还有 ${left - results.length} 条`}
          isAsking={isAsking}
          onPress={showMore}
        />
      )}
    </>
  )
}

/** The results by kind; those below the fold once the first are painted. */
export const SearchResults = memo(function SearchResults(props: {
  found: Found
  isPainted: boolean
  isOffline: boolean
  /** All of one kind: the others are left out. */
  onKind: (kind: Kind) => void
}) {
  const { found, isPainted, isOffline, onKind } = props
  const { q, reply } = found
  const first = reply.results.slice(0, FIRST_SLICE)
  const shown = isPainted ? reply.results : first
  const kinds = kindsIn(reply)
  const isOneList = kinds.length === 1 || reply.kinds === undefined
  return (
    <Box role='region' label={`“${q}”的搜索结果`}>
      {kinds.map((kind, at) => {
        const own = shown.filter((result) => result.kind === kind)
        if (own.length === 0 && !isPainted) return null
        const total = totalOf(kind, reply)
        const hasMore = isPainted && !isOneList && total !== null && total > own.length
        return (
          <Section
            key={kind}
            title={kindWords[kind]}
            {...(total !== null && { count: `${total} 条` })}
          >
            <Box className='result-list'>
              <LazyRows
                id={`found-${kind}`}
                items={own}
                keyOf={({ id }) => id}
                row={(result) => <ResultRow result={result} isBelow={!first.includes(result)} />}
                weightOf={rowsOfResult}
                total={reply.results.length}
                isFirst={at === 0}
              />
              {hasMore && (
                <MoreButton
                  text={`看全部 ${total} 条${kindWords[kind]}`}
                  onPress={() => onKind(kind)}
                />
              )}
            </Box>
          </Section>
        )
      })}
      {isPainted && isOneList && reply.nextCursor !== null && (
        <More found={found} isOffline={isOffline} left={reply.total - reply.results.length} />
      )}
    </Box>
  )
})
