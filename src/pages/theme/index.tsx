import * as v from 'valibot'
import { Screen } from '@/components/screen'
import { WholeWords } from '@/components/whole-words'
import { Identifier } from '@/contract'
import { FollowLine, followChipOf } from '@/features/subscriptions/follow-button'
import { BadLink, PlanFrame } from '@/features/tasks/plan-frame'
import { TaskCardAction } from '@/features/tasks/cards/task-card'
import { TaskList } from '@/features/tasks/cards/task-list'
import { documentIdOf, useDated, usePlan } from '@/features/tasks/use-plan'
import { Box } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useShareCard } from '@/platform/device/share'
import { usePullDown } from '@/platform/navigation/scroll'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import { useListBeside } from '../list-beside'
import './index.scss'

const ThemeRoute = v.object({ id: Identifier })

function ThemeScreen({ id }: { id: string }) {
  const printed = usePlan(documentIdOf(id))
  usePullDown(printed.reload)
  const plan = { ...printed, document: useDated(printed.document) }
  const aside = useListBeside(printed, id, 'theme')
  const part = plan.document?.parts.find(({ themes }) => themes.some((theme) => theme.id === id))
  const theme = part?.themes.find((one) => one.id === id)
  const title = theme?.title ?? part?.title ?? '主题'
  useShareCard(title, routes.theme(id))
  return (
    <Screen title='主题' column='tasks' aside={aside}>
      <PlanFrame plan={plan} missing='theme'>
        {(document) =>
          theme ? (
            <>
              <Box as='header' className='theme-page-head'>
                <Box className='theme-page-part'>{part?.title ?? document.title}</Box>
                <Box as='h1' className='theme-page-title'>
                  <WholeWords text={title} />
                </Box>
                <Box className='theme-page-part'>{`${theme.taskIds.length} 项任务`}</Box>
              </Box>
              <FollowLine target={{ kind: 'theme', id }} name={title} />
              <TaskCardAction.Provider value={followChipOf}>
                <TaskList
                  id='theme'
                  tasks={document.tasks.filter(({ themeId }) => themeId === id)}
                />
              </TaskCardAction.Provider>
            </>
          ) : (
            <BadLink kind='theme' />
          )
        }
      </PlanFrame>
    </Screen>
  )
}

/** 主题 — the tasks of one theme. */
export default function ThemePage() {
  const params = useRouteParams(ThemeRoute)
  if (params) return <ThemeScreen id={params.id} />
  return (
    <Screen title='主题' column='tasks'>
      <BadLink kind='theme' />
    </Screen>
  )
}
