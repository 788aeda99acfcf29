import { endpoints, STAGES, type OfficialDocument, type ProgressCounts } from '@/contract'
import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { Section } from '@/components/section'
import { ErrorState, Skeleton } from '@/components/states'
import { Box, RouteLink } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useReply } from '@/platform/api/reply/use-reply'
import { stageWords } from './words'
import './updates.scss'

function wordsOf({ tasks, reported, stages, samples }: ProgressCounts): string {
  const said = STAGES.filter((stage) => stages[stage] > 0).map(
    (stage) => `${stageWords[stage]} ${stages[stage]}`,
  )
  const sample = samples > 0 ? `（其中演示数据 ${samples} 条）` : ''
  if (reported === 0) return `${tasks} 项，暂无公开信息`
  return `${tasks} 项中 ${reported} 项有单位报告：${said.join('、')}${sample}`
}

/** 进展计数: for the plan and each theme, never by unit; a count is of lines, one a unit and task. */
export function ProgressTable({ document }: { document: OfficialDocument }) {
  const progress = useReply<'getProgress'>(endpoints.getProgress, { id: document.id })
  const { reply, error, reload } = progress
  if (!reply && error) return <ErrorState error={error} onRetry={reload} />
  if (!reply) return <Skeleton rows={2} />
  const themes = document.parts.flatMap((part) => part.themes)
  const titleOf = new Map(themes.map(({ id, title }) => [id, title]))
  const told = reply.themes.filter(({ reported }) => reported > 0)
  const silent = reply.themes.length - told.length
  return (
    <Section title='进展' note='按各单位自己的说法计数，一个单位一项任务算一条；不排名，不打分。'>
      <Card as='div' className='updates'>
        <Box className='update-line'>
          <Box className='progress-name'>全部任务</Box>
          <Box className='update-fact'>{wordsOf(reply.plan)}</Box>
        </Box>
        <LazyRows
          id='progress'
          items={told}
          keyOf={({ themeId }) => themeId}
          row={({ themeId, ...counts }) => (
            <Box className='update-line'>
              <RouteLink className='update-unit' to={routes.theme(themeId)}>
                {titleOf.get(themeId) ?? document.title}
              </RouteLink>
              <Box className='update-fact'>{wordsOf(counts)}</Box>
            </Box>
          )}
          total={told.length}
          isFirst
        />
        {/* Said once: of most themes nobody has said anything. */}
        {told.length > 0 && silent > 0 && (
          <Box className='update-line'>
            <Box className='update-fact'>{`其余 ${silent} 个主题暂无公开信息`}</Box>
          </Box>
        )}
      </Card>
    </Section>
  )
}
