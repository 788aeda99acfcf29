import { memo, useCallback, useMemo, useState } from 'react'
import { Screen } from '@/components/screen'
import { EmptyState, ErrorState } from '@/components/states'
import { MAX_QUERY_LENGTH, type SearchFilter, type SearchResult } from '@/contract'
import { AnswerCard } from '@/features/search/results/answer-card'
import { Beginning } from '@/features/search/beginning'
import { SearchFilters } from '@/features/search/filters'
import { kindNamed } from '@/features/search/filters/choices'
import { Nothing } from '@/features/search/results/nothing'
import { countOf } from '@/features/search/results/count-words'
import { SearchResults } from '@/features/search/results/results'
import { screensNamed } from '@/features/search/screens'
import { addressOf, SearchAddress, shownBy } from '@/features/search/search-address'
import { SearchBar } from '@/features/search/search-bar'
import { Suggestions } from '@/features/search/suggestions'
import { useRested, useSearch, type Found, type SearchState } from '@/features/search/use-search'
import { FollowLine } from '@/features/subscriptions/follow-button'
import { Box } from '@/platform/elements/elements'
import { openRoute } from '@/platform/navigation/navigation'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import { KeptAddress } from './kept-address'
import { PlanChips, PlanFilters } from './plan-filters'
import './index.scss'

/** What following some words would bring is counted once they stand still (ms). */
const FORECAST_REST_MS = 800
/** Longer words are not followed. */
const LONGEST_FOLLOWED = 60

/** `first`: what the screen was opened with, which stands still from the beginning. */
const FollowWords = memo(function FollowWords({ words, first }: { words: string; first: string }) {
  const hasRested = useRested(words, FORECAST_REST_MS, first) === words
  if (words === '' || words.length > LONGEST_FOLLOWED) return null
  return (
    <FollowLine target={{ kind: 'words', q: words }} name={`“${words}”`} isForecast={hasRested} />
  )
})

function Results(props: {
  state: SearchState
  first: string
  onClear: () => void
  onFilter: (filter: SearchFilter) => void
}) {
  const { found, isPainted, painted, isOffline } = props.state
  const { onFilter } = props
  const filter = found?.filter
  const q = found?.q ?? ''
  const onKind = useCallback(
    (kind: SearchResult['kind']) => {
      // A list of its own: 返回 leads back to all kinds, as they were left.
      void openRoute(addressOf(q, { ...filter, kind: kindNamed(kind) }))
    },
    [q, filter],
  )
  if (!found) return null
  const { total, answer, partial } = found.reply
  const isNothing = total === 0 && !answer && !partial
  if (isNothing && screensNamed(found.q).length > 0) return null
  return (
    <>
      {isNothing && <Nothing found={found} onClear={props.onClear} onFilter={onFilter} />}
      <SearchResults found={found} isPainted={isPainted} isOffline={isOffline} onKind={onKind} />
      {/* What nothing is said of brings no messages. */}
      {(total > 0 || answer) && (
        <FollowWords words={painted === '' ? found.q : painted} first={props.first} />
      )}
    </>
  )
}

const countsOf = ({ filter, reply }: Found) => ({
  total: reply.total,
  kinds: filter.kind === undefined ? reply.kinds : undefined,
})

/** The words and what they find: a key draws this, and not the screen around it. */
function Search({ first, narrowed }: { first: string; narrowed: SearchFilter }) {
  const [typed, setTyped] = useState(first)
  const [filter, setFilter] = useState(narrowed)
  const state = useSearch(typed, filter)
  const { suggestions, painted, error, isTooLong, reload, found } = state
  const isAsking = typed.trim() !== ''
  const counts = useMemo(() => found && countsOf(found), [found])
  return (
    <>
      <KeptAddress typed={typed} filter={filter} />
      <SearchBar typed={typed} onChange={setTyped} isFresh={first === ''} />
      {!isAsking && (
        <Beginning hot={suggestions.filter(({ kind }) => kind === 'word')} onChoose={setTyped} />
      )}
      {isAsking && isTooLong && (
        <EmptyState title='搜索的字太多' advice={`最多 ${MAX_QUERY_LENGTH} 个字，请缩短后再试。`} />
      )}
      {isAsking && !isTooLong && error && !found && <ErrorState error={error} onRetry={reload} />}
      {isAsking && !isTooLong && (
        <>
          {/* Each of their own: Taro sends all that stand beside one that comes or goes. */}
          <Box>
            <AnswerCard question={found?.q ?? ''} answer={found?.reply.answer ?? null} />
          </Box>
          <Box>
            <Suggestions
              typed={painted}
              suggestions={suggestions}
              first={found?.reply.results[0]}
            />
          </Box>
          <Box id='found'>
            <SearchFilters
              count={countOf(state)}
              counts={counts}
              chosen={filter}
              onChange={setFilter}
              OfPlan={PlanFilters}
              ChipsOfPlan={PlanChips}
            />
          </Box>
          <Box>
            <Results
              state={state}
              first={first.trim()}
              onClear={() => setTyped('')}
              onFilter={setFilter}
            />
          </Box>
        </>
      )}
    </>
  )
}

/** 搜索 — finds tasks, units, themes and the annex, as the words are typed. */
export default function SearchPage() {
  const { q, filter } = shownBy(useRouteParams(SearchAddress))
  return (
    <Screen title='搜索'>
      <Search first={q} narrowed={filter} />
    </Screen>
  )
}
