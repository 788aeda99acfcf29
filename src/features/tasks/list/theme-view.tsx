import { useMemo } from 'react'
import type { OfficialDocument, Task, Theme } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { Section } from '@/components/section'
import { Box, RouteLink, Words } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { TaskCard } from '../cards/task-card'

function ThemeGroup({ theme, own, total }: { theme: Theme; own: readonly Task[]; total: number }) {
  return (
    <Box as='section' className='theme-group'>
      {theme.title !== null && (
        <RouteLink to={routes.theme(theme.id)} className='theme-head icon-chevron'>
          <Words className='theme-head-title'>{theme.title}</Words>
          <Words className='theme-head-count'>{`${own.length} 项`}</Words>
        </RouteLink>
      )}
      <Box className='task-list'>
        <LazyRows
          id={`rows-${theme.id}`}
          items={own}
          keyOf={({ id }) => id}
          row={(task) => <TaskCard task={task} />}
          total={total}
          isFirst
        />
      </Box>
    </Box>
  )
}

interface PartGroup {
  /** Where the part stands in the document, whatever is left out before it. */
  at: number
  title: string
  count: number
  themes: { theme: Theme; own: Task[] }[]
}

/** What is shown of each part and theme; loops, for a plan may have ten thousand tasks. */
function groupsOf({ parts, title }: OfficialDocument, tasks: readonly Task[]): PartGroup[] {
  const shown = new Map<string, Task>()
  for (const task of tasks) shown.set(task.id, task)
  const groups: PartGroup[] = []
  for (const [at, part] of parts.entries()) {
    const group: PartGroup = { at, title: part.title ?? title, count: 0, themes: [] }
    for (const theme of part.themes) {
      const own: Task[] = []
      for (const id of theme.taskIds) {
        const task = shown.get(id)
        if (task) own.push(task)
      }
      if (own.length === 0) continue
      group.themes.push({ theme, own })
      group.count += own.length
    }
    if (group.count > 0) groups.push(group)
  }
  return groups
}

/** Tasks under their parts and themes, as the document has them. */
export function ThemeView(props: { document: OfficialDocument; tasks: readonly Task[] }) {
  const { document, tasks } = props
  const groups = useMemo(() => groupsOf(document, tasks), [document, tasks])
  return (
    <>
      {groups.map(({ at, title, count, themes }, place) => (
        <Section key={at} title={title} count={`${count} 项`} isSticky>
          <LazyRows
            id={`themes-${at}`}
            items={themes}
            keyOf={({ theme }) => theme.id}
            weightOf={({ own }) => own.length}
            row={({ theme, own }) => <ThemeGroup theme={theme} own={own} total={tasks.length} />}
            total={tasks.length}
            isFirst={place === 0}
          />
        </Section>
      ))}
    </>
  )
}
