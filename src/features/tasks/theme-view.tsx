import type { OfficialDocument, Task } from '@/contract'
import { Section } from '@/components/section'
import { Box, RouteLink, Words } from '@/platform/elements'
import { Icon } from '@/components/icon'
import { routes } from '@/platform/routes'
import { TaskCard } from './task-card'

/** Tasks under their parts and themes, as the document has them. */
export function ThemeView({
  document,
  tasks,
}: {
  document: OfficialDocument
  tasks: readonly Task[]
}) {
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
            {themes.map(({ theme, own }) => (
              <Box key={theme.id} as='section' className='theme-group'>
                {theme.title !== null && (
                  <RouteLink
                    to={routes.theme(theme.id)}
                    className='theme-head'
                    label={`主题:${theme.title},${own.length}项`}
                  >
                    <Words className='theme-head-title'>{theme.title}</Words>
                    <Words className='theme-head-count'>{`${own.length} 项`}</Words>
                    <Icon name='chevron' className='theme-head-chevron' />
                  </RouteLink>
                )}
                <Box className='task-list'>
                  {own.map((task) => (
                    <TaskCard key={task.id} task={task} />
                  ))}
                </Box>
              </Box>
            ))}
          </Section>
        )
      })}
    </>
  )
}
