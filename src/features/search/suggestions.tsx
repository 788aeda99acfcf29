import { memo } from 'react'
import type { Suggestion } from '@/contract'
import { Icon } from '@/components/icon'
import { Box, RouteLink, Words } from '@/platform/elements/elements'
import { routes, type Route } from '@/platform/navigation/routes'
import { screensNamed } from './screens'

const MOST = 4

function routeOf({ kind, id }: Suggestion): Route | null {
  if (id === undefined) return null
  if (kind === 'unit') return routes.unit(id)
  if (kind === 'theme') return routes.theme(id)
  return kind === 'task' ? routes.task(id) : null
}

/** 智能导航: what is typed is the name of something, and opens it at once. */
export const Suggestions = memo(function Suggestions(props: {
  typed: string
  suggestions: readonly Suggestion[]
}) {
  const places = [
    ...screensNamed(props.typed).map(({ name, to }) => ({ text: name, to })),
    ...props.suggestions.flatMap((one) => {
      const to = routeOf(one)
      return to ? [{ text: one.text, to }] : []
    }),
  ].slice(0, MOST)
  if (places.length === 0) return null
  return (
    <Box className='jump' role='group' label='直接打开'>
      {places.map(({ text, to }) => (
        <RouteLink key={to} to={to} className='jump-row' label={`打开:${text}`}>
          <Words className='jump-text'>{text}</Words>
          <Icon name='chevron' />
        </RouteLink>
      ))}
    </Box>
  )
})
