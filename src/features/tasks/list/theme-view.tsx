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

/** Tasks under their parts and themes, as the document has them. */
export function ThemeView({
  document,
  tasks,
}: {
  document: OfficialDocument
  tasks: readonly Task[]
}) {
  const first = tasks[0]?.id
  const shown = new Map(tasks.map((task) => [task.id, task]))
  return (
    <>
      {document.parts.map((part, at) => {
        const themes = part.themes
          .map((theme) => ({
            theme,
            own: theme.taskIds.flatMap((id) => shown.get(id) ?? []),
          }))
          .filter(({ own }) => own.length > 0)
        if (themes.length === 0) return null
        const count = themes.reduce((sum, { own }) => sum + own.length, 0)
        return (
          <Section key={at} title={part.title ?? document.title} count={`${count} 项`} isSticky>
            <LazyRows
              id={`themes-${at}`}
              items={themes}
              keyOf={({ theme }) => theme.id}
              weightOf={({ own }) => own.length}
              row={({ theme, own }) => <ThemeGroup theme={theme} own={own} total={tasks.length} />}
              total={tasks.length}
              isFirst={themes[0]?.own[0]?.id === first}
            />
          </Section>
        )
      })}
    </>
  )
}
