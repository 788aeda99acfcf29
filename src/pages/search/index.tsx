import { useMemo, useState } from 'react'
import * as v from 'valibot'
import { Icon } from '@/components/icon'
import { Screen } from '@/components/screen'
import { EmptyState, ErrorState } from '@/components/states'
import { MAX_QUERY_LENGTH, type OfficialDocument, type SearchFilter } from '@/contract'
import { Beginning } from '@/features/search/beginning'
import { SearchFilters } from '@/features/search/filters'
import { useHistoryStore } from '@/features/search/history-store'
import { SearchResults } from '@/features/search/results'
import { Suggestions } from '@/features/search/suggestions'
import { useRested, useSearch } from '@/features/search/use-search'
import { usePlan } from '@/features/tasks/use-plan'
import { FollowLine } from '@/features/subscriptions/follow-button'
import { Box, Pressable, TextInput, Words } from '@/platform/elements/elements'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import './index.scss'

/** What following some words would bring is counted once they stand still (ms). */
const FORECAST_REST_MS = 800

const SearchRoute = v.object({ q: v.optional(v.string(), '') })

/** What the newest plan can be narrowed down by; nothing before it has come. */
function choicesOf(document: OfficialDocument | null) {
  if (!document) return { themes: [], units: [], days: [] }
  const themes = document.parts.flatMap((part) => part.themes)
  const year = document.issuedOn?.slice(0, 4)
  const ends = ['03-31', '06-30', '09-30', '12-31']
  return {
    themes: themes.flatMap(({ id, title }) => (title === null ? [] : [{ id, name: title }])),
    units: document.units.map(({ id, name }) => ({ id, name })),
    days: year
      ? ends.map((end) => {
          const [month = '', day = ''] = end.split('-')
          return { id: `${year}-${end}`, name: `${year}年${Number(month)}月${day}日` }
        })
      : [],
  }
}

/** 搜索 — finds tasks, units, themes and the annex, as the words are typed. */
export default function SearchPage() {
  const params = useRouteParams(SearchRoute)
  const [typed, setTyped] = useState(params?.q ?? '')
  const [filter, setFilter] = useState<SearchFilter>({})
  const { reply, suggestions, error, isTooLong, isOffline, reload } = useSearch(typed, filter)
  const remember = useHistoryStore((state) => state.remember)
  const { document } = usePlan()
  const choices = useMemo(() => choicesOf(document), [document])
  const isAsking = typed.trim() !== ''
  const hasRested = useRested(typed, FORECAST_REST_MS) === typed
  return (
    <Screen title='搜索'>
      <Box className='search-bar' role='search'>
        <Icon name='search' />
        <TextInput
          className='search-input'
          type='search'
          label='搜索任务、单位、主题'
          placeholder='任务、单位、主题'
          value={typed}
          onChange={setTyped}
          onConfirm={remember}
          autoFocus
          maxLength={MAX_QUERY_LENGTH + 1}
        />
        {isAsking && (
          <Pressable className='search-clear' label='清空' onPress={() => setTyped('')}>
            <Icon name='close' />
          </Pressable>
        )}
      </Box>
      {!isAsking && (
        <Beginning hot={suggestions.filter(({ kind }) => kind === 'word')} onChoose={setTyped} />
      )}
      {isAsking && isTooLong && (
        <EmptyState title='搜索的字太多' advice={`最多 ${MAX_QUERY_LENGTH} 个字,请缩短后再试。`} />
      )}
      {isAsking && !isTooLong && error && !reply && <ErrorState error={error} onRetry={reload} />}
      {isAsking && !isTooLong && (
        <>
          <Suggestions typed={typed} suggestions={suggestions} />
          <SearchFilters filter={filter} onChange={setFilter} {...choices} />
        </>
      )}
      {isAsking && !isTooLong && reply && (
        <>
          <Box className='search-count' role='status' live='polite'>
            <Words>
              {`找到 ${reply.total} 条${isOffline ? '(网络不通,只搜了本机已有的文件)' : ''}`}
            </Words>
          </Box>
          {typed.trim().length <= 60 && (
            <FollowLine
              target={{ kind: 'words', q: typed.trim() }}
              name={`“${typed.trim()}”`}
              isForecast={hasRested}
            />
          )}
          {reply.total === 0 && (
            <EmptyState
              icon='search'
              title='没有找到'
              advice='换个说法,或减少几个字再试。'
              action={{ text: '清空重搜', onPress: () => setTyped('') }}
            />
          )}
          <SearchResults reply={reply} />
        </>
      )}
    </Screen>
  )
}
