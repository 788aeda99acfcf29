import { useState } from 'react'
import * as v from 'valibot'
import { ToggleChip } from '@/components/chip'
import { Icon } from '@/components/icon'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import { EmptyState, ErrorState } from '@/components/states'
import {
  MAX_QUERY_LENGTH,
  type OfficialDocument,
  type SearchFilter,
  type Suggestion,
} from '@/contract'
import { SearchFilters } from '@/features/search/filters'
import { useHistoryStore } from '@/features/search/history-store'
import { SearchResults } from '@/features/search/results'
import { Suggestions } from '@/features/search/suggestions'
import { useSearch } from '@/features/search/use-search'
import { usePlan } from '@/features/tasks/use-plan'
import { FollowLine } from '@/features/subscriptions/follow-button'
import { Box, Pressable, TextInput, Words } from '@/platform/elements/elements'
import { offerUndo } from '@/platform/device/undo'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import './index.scss'

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

function History({ onChoose }: { onChoose: (words: string) => void }) {
  const { words, clear } = useHistoryStore()
  if (words.length === 0) return null
  return (
    <Section title='最近搜过'>
      <Box className='history'>
        {words.map((one) => (
          <ToggleChip key={one} text={one} isOn={false} onPress={() => onChoose(one)} />
        ))}
      </Box>
      <Pressable
        className='history-clear'
        onPress={() => offerUndo('已清除搜索记录', clear())}
        label='清除搜索记录'
      >
        清除记录
      </Pressable>
    </Section>
  )
}

/** Before anything is typed: what was searched for here, and what the documents name most. */
function Beginning(props: { hot: readonly Suggestion[]; onChoose: (words: string) => void }) {
  const { hot, onChoose } = props
  return (
    <>
      <History onChoose={onChoose} />
      {hot.length > 0 && (
        <Section title='文件中常见'>
          <Box className='history'>
            {hot.map(({ text }) => (
              <ToggleChip key={text} text={text} isOn={false} onPress={() => onChoose(text)} />
            ))}
          </Box>
        </Section>
      )}
      <EmptyState
        icon='search'
        title='搜任务、单位、主题、动态'
        advice='可以输入单位简称、拼音或一个问题,如“经信委有几项任务”;几个词用空格隔开。'
      />
    </>
  )
}

/** 搜索 — finds tasks, units, themes and the annex, as the words are typed. */
export default function SearchPage() {
  const params = useRouteParams(SearchRoute)
  const [typed, setTyped] = useState(params?.q ?? '')
  const [filter, setFilter] = useState<SearchFilter>({})
  const { reply, suggestions, error, isTooLong, isOffline, reload } = useSearch(typed, filter)
  const remember = useHistoryStore((state) => state.remember)
  const { document } = usePlan()
  const isAsking = typed.trim() !== ''
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
          <SearchFilters filter={filter} onChange={setFilter} {...choicesOf(document)} />
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
            <FollowLine target={{ kind: 'words', q: typed.trim() }} name={`“${typed.trim()}”`} />
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
