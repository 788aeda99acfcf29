import { memo } from 'react'
import type { SearchResult, Suggestion } from '@/contract'
import { Icon } from '@/components/icon'
import { useDisplayStore } from '@/platform/display/display-store'
import { Box, RouteLink, Words } from '@/platform/elements/elements'
import { routes, type Route } from '@/platform/navigation/routes'
import { screensNamed } from './screens'

const MOST = 4
/** In 长辈版 four would fill the screen. */
const MOST_LARGE = 2

const kindWords: Record<string, string> = { unit: '单位', theme: '主题', task: '任务' }

function routeOf({ kind, id }: Suggestion): Route | null {
  if (id === undefined) return null
  if (kind === 'unit') return routes.unit(id)
  if (kind === 'theme') return routes.theme(id)
  return kind === 'task' ? routes.task(id) : null
}

/** What it is, and of which plan where there are several. */
const aboutOf = ({ kind, document }: Suggestion) =>
  [kindWords[kind] ?? '', document ?? ''].filter(Boolean).join(' · ')

/** 智能导航: what is typed is the name of something, and opens it at once. */
export const Suggestions = memo(function Suggestions(props: {
  typed: string
  suggestions: readonly Suggestion[]
  /** Stands right below: what opens the same says nothing new. */
  first: SearchResult | undefined
}) {
  const { typed, suggestions, first } = props
  const most = useDisplayStore(({ textScale }) => (textScale > 1 ? MOST_LARGE : MOST))
  const places = [
    ...screensNamed(typed).map(({ name, to }) => ({ text: name, to, about: '页面' })),
    ...suggestions.flatMap((one) => {
      const to = routeOf(one)
      const text = one.taskNo === undefined ? one.text : `第${one.taskNo}项 ${one.text}`
      const isBelow = one.kind === first?.kind && one.id === first.id
      return to && !isBelow ? [{ text, to, about: aboutOf(one) }] : []
    }),
  ].slice(0, most)
  if (places.length === 0) return null
  return (
    <Box className='jump' role='group' label='直接打开'>
      {places.map(({ text, to, about }) => (
        <RouteLink key={to} to={to} className='jump-row' label={`打开：${text}，${about}`}>
          <Box className='jump-text'>
            <Words>{text}</Words>
            <Words className='jump-kind'>{about}</Words>
          </Box>
          <Icon name='chevron' />
        </RouteLink>
      ))}
    </Box>
  )
})
