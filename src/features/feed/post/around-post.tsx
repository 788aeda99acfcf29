import { useState } from 'react'
import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { ActionRow, LINE, LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import type { FeedPost, OfficialDocument } from '@/contract'
import { routes, type Route } from '@/platform/navigation/routes'

interface Related {
  id: string
  to: Route
  title: string
}

/** More than these are unfolded when asked for: a notice names all 47 tasks. */
const MOST = 6

function RelatedRows({ title, unit, all }: { title: string; unit: string; all: Related[] }) {
  const [isOpen, setOpen] = useState(false)
  if (all.length === 0) return null
  // One row more than fits is no reason to fold.
  const shown = isOpen || all.length <= MOST + 1 ? all : all.slice(0, MOST)
  return (
    <Section title={title} count={`${all.length} ${unit}`}>
      <Card as='div' className='row-card'>
        <LazyRows
          id={`all-${shown[0]?.id}`}
          items={shown}
          keyOf={({ id }) => id}
          row={({ to, title: words }) => <LinkRow to={to} title={words} />}
          weightOf={LINE}
          total={shown.length * LINE()}
          isFirst
        />
        {shown.length < all.length && (
          <ActionRow title={`看全部 ${all.length} ${unit}`} onPress={() => setOpen(true)} />
        )}
      </Card>
    </Section>
  )
}

const themesOf = ({ parts }: OfficialDocument) => parts.flatMap(({ themes }) => themes)

/** 相关任务, 相关主题, 相关单位: by their names in the plan that the post is from. */
export function AroundPost({ post, document }: { post: FeedPost; document: OfficialDocument }) {
  const tasks = post.taskIds.flatMap((id) => document.tasks.find((task) => task.id === id) ?? [])
  const themes = post.themeIds.flatMap(
    (id) => themesOf(document).find((theme) => theme.id === id) ?? [],
  )
  const units = post.unitIds.flatMap((id) => document.units.find((unit) => unit.id === id) ?? [])
  return (
    <>
      <RelatedRows
        title='相关任务'
        unit='项'
        all={tasks.map(({ id, no, headline }) => ({
          id,
          to: routes.task(id),
          title: `第${no}项 ${headline}`,
        }))}
      />
      <RelatedRows
        title='相关主题'
        unit='个'
        all={themes.map(({ id, title }) => ({ id, to: routes.theme(id), title: title ?? '' }))}
      />
      <RelatedRows
        title='相关单位'
        unit='个'
        all={units.map(({ id, name }) => ({ id, to: routes.unit(id), title: name }))}
      />
    </>
  )
}
