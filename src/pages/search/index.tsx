import { memo, useMemo, useState } from 'react'
import * as v from 'valibot'
import { Screen } from '@/components/screen'
import { EmptyState, ErrorState } from '@/components/states'
import { MAX_QUERY_LENGTH } from '@/contract'
import { AnswerCard } from '@/features/search/answer-card'
import { Beginning } from '@/features/search/beginning'
import { filterOf, SearchFilters, type ChosenFilters } from '@/features/search/filters'
import { SearchResults } from '@/features/search/results'
import { SearchBar } from '@/features/search/search-bar'
import { Suggestions } from '@/features/search/suggestions'
import { useRested, useSearch, type SearchState } from '@/features/search/use-search'
import { FollowLine } from '@/features/subscriptions/follow-button'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import { PlanFilters } from './plan-filters'
import './index.scss'

/** What following some words would bring is counted once they stand still (ms). */
const FORECAST_REST_MS = 800
/** Longer words are not followed. */
const LONGEST_FOLLOWED = 60

const SearchRoute = v.object({ q: v.optional(v.string(), '') })

/** `first`: what the screen was opened with, which stands still from the beginning. */
const FollowWords = memo(function FollowWords({ words, first }: { words: string; first: string }) {
  const hasRested = useRested(words, FORECAST_REST_MS, first) === words
  if (words === '' || words.length > LONGEST_FOLLOWED) return null
  return (
    <FollowLine target={{ kind: 'words', q: words }} name={`“${words}”`} isForecast={hasRested} />
  )
})

/** How many were found, for eyes and ears: who cannot see the answer above hears of it here. */
function countOf({ found, isOffline }: SearchState): string {
  if (!found) return ''
  const { total, answer, notes, partial } = found.reply
  const said = answer ? '原文有回答' : ''
  // An answer is something: 没有找到 above it would deny it.
  const counted = total > 0 || (!answer && !partial) ? `找到 ${total} 条` : ''
  const count = [said, counted, partial ? '还在找' : ''].filter(Boolean).join(',')
  const offline = isOffline ? '(网络不通,只搜了本机已有的文件)' : ''
  return [`${count}${offline}`, ...notes].join('。')
}

function Results(props: { state: SearchState; first: string; onClear: () => void }) {
  const { found, isPainted, painted } = props.state
  if (!found) return null
  const { total, answer, partial } = found.reply
  return (
    <>
      {total === 0 && !answer && !partial && (
        <EmptyState
          icon='search'
          title='没有找到'
          advice='换个说法,或减少几个字再试。'
          action={{ text: '清空重搜', onPress: props.onClear }}
        />
      )}
      <SearchResults found={found} isPainted={isPainted} />
      {/* What nothing is said of brings no messages. */}
      {(total > 0 || answer) && (
        <FollowWords words={painted === '' ? found.q : painted} first={props.first} />
      )}
    </>
  )
}

/** The words and what they find: a key draws this, and not the screen around it. */
function Search({ first }: { first: string }) {
  const [typed, setTyped] = useState(first)
  const [chosen, setChosen] = useState<ChosenFilters>({})
  const filter = useMemo(() => filterOf(chosen), [chosen])
  const state = useSearch(typed, filter)
  const { suggestions, painted, error, isTooLong, reload } = state
  const isAsking = typed.trim() !== ''
  return (
    <>
      <SearchBar typed={typed} onChange={setTyped} />
      {!isAsking && (
        <Beginning hot={suggestions.filter(({ kind }) => kind === 'word')} onChoose={setTyped} />
      )}
      {isAsking && isTooLong && (
        <EmptyState title='搜索的字太多' advice={`最多 ${MAX_QUERY_LENGTH} 个字,请缩短后再试。`} />
      )}
      {isAsking && !isTooLong && error && !state.found && (
        <ErrorState error={error} onRetry={reload} />
      )}
      {isAsking && !isTooLong && (
        <>
          <AnswerCard answer={state.found?.reply.answer ?? null} />
          <Suggestions typed={painted} suggestions={suggestions} />
          <SearchFilters
            count={countOf(state)}
            chosen={chosen}
            onChange={setChosen}
            OfPlan={PlanFilters}
          />
          <Results state={state} first={first.trim()} onClear={() => setTyped('')} />
        </>
      )}
    </>
  )
}

/** 搜索 — finds tasks, units, themes and the annex, as the words are typed. */
export default function SearchPage() {
  const params = useRouteParams(SearchRoute)
  return (
    <Screen title='搜索'>
      <Search first={params?.q ?? ''} />
    </Screen>
  )
}
