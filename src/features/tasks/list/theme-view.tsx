import { useMemo } from 'react'
import type { OfficialDocument, Task, Theme } from '@/contract'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { Section } from '@/components/section'
import { Box, RouteLink, Words } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useOpenBeside } from '../cards/open-beside'
import { TaskList } from '../cards/task-list'
import type { PartPlace } from './unit-parts'

function ThemeGroup(props: {
  theme: Theme
  own: readonly Task[]
  total: number
  /** Goes before the ids of rows, where a theme stands twice on a screen. */
  id?: string
}) {
  const { theme, own, total, id = '' } = props
  const beside = useOpenBeside(theme.id)
  return (
    <Box as='section' className='theme-group'>
      {theme.title !== null && (
        <RouteLink
          to={routes.theme(theme.id)}
          {...beside}
          className={beside.current ? 'theme-head is-open icon-chevron' : 'theme-head icon-chevron'}
        >
          <Box as='h3' className='theme-head-title'>
            {theme.title}
          </Box>
          <Words className='theme-head-count'>{`${own.length} 项`}</Words>
        </RouteLink>
      )}
      <TaskList id={`${id}${theme.id}`} tasks={own} total={total} />
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

/** The tasks of each theme in turn, from tasks in the document's order; null where they are in another. */
function inOrder(themes: readonly Theme[], tasks: readonly Task[]): Task[][] | null {
  let next = 0
  const all = themes.map(({ taskIds }) => {
    const own: Task[] = []
    for (const id of taskIds) {
      const task = tasks[next]
      if (task?.id !== id) continue
      own.push(task)
      next += 1
    }
    return own
  })
  return next === tasks.length ? all : null
}

function lookedUp(themes: readonly Theme[], tasks: readonly Task[]): Task[][] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return themes.map(({ taskIds }) => taskIds.flatMap((id) => byId.get(id) ?? []))
}

/** What is shown of each part and theme. A plan may have ten thousand tasks: to look each up takes as long as to draw. */
function groupsOf({ parts, title }: OfficialDocument, tasks: readonly Task[]): PartGroup[] {
  const all = parts.flatMap(({ themes }) => themes)
  const tasksOf = inOrder(all, tasks) ?? lookedUp(all, tasks)
  let place = 0
  const groups = parts.map((part, at): PartGroup => {
    const themes = part.themes.map((theme) => ({ theme, own: tasksOf[place++] ?? [] }))
    const shown = themes.filter(({ own }) => own.length > 0)
    const count = shown.reduce((sum, { own }) => sum + own.length, 0)
    return { at, title: part.title ?? title, count, themes: shown }
  })
  return groups.filter(({ count }) => count > 0)
}

/** The tasks of a unit under their themes alone: they are few, and their parts would be more heads than tasks. */
export function FewThemes(props: {
  document: OfficialDocument
  tasks: readonly Task[]
  place: PartPlace
}) {
  const { document, tasks } = props
  const { id, total, isFirst } = props.place
  const groups = useMemo(() => groupsOf(document, tasks), [document, tasks])
  const themes = groups.flatMap((group) => group.themes)
  return (
    <LazyRows
      id={`${id}themes`}
      items={themes}
      keyOf={({ theme }) => theme.id}
      // Each card says why it is here, and the heads are nearly as many.
      weightOf={({ own }) => own.length * 1.5}
      row={(group) => <ThemeGroup {...group} id={id} total={total} />}
      total={total}
      isFirst={isFirst}
    />
  )
}

/** The least that a theme takes. */
const HEAD_AND_CARD = 2

const rowsOfTheme = ({ own }: { own: readonly Task[] }) =>
  Math.max(
    HEAD_AND_CARD,
    own.reduce((sum, { headline }) => sum + 1 + rowsOfLetters(headline), 0),
  )

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
            weightOf={rowsOfTheme}
            row={({ theme, own }) => <ThemeGroup theme={theme} own={own} total={tasks.length} />}
            total={tasks.length}
            isFirst={place === 0}
          />
        </Section>
      ))}
    </>
  )
}
