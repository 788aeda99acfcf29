import { endpoints, type OfficialDocument } from '@/contract'
import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { Section } from '@/components/section'
import { Box, RouteLink } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { useReply } from '@/platform/api/reply/use-reply'
import { rowsOfSaid, UpdateBody } from './update-body'
import { saidOn } from './words'
import './updates.scss'

/** What a unit has said of its tasks, the newest first. */
export function UnitUpdates({ document, unitId }: { document: OfficialDocument; unitId: string }) {
  const { reply } = useReply<'listUnitUpdates'>(endpoints.listUnitUpdates, { id: unitId })
  if (!reply) return null
  const said = reply.updates.flatMap((update) => {
    const task = document.tasks.find(({ id }) => id === update.taskId)
    return task ? [{ update, task }] : []
  })
  return (
    <Section title='它报告的进展' count={`${said.length} 条`} note='单位自己的说法，由新到旧。'>
      <Card as='div' className='updates'>
        {said.length === 0 && <Box className='update-none'>暂无公开信息</Box>}
        <LazyRows
          id='unit-updates'
          items={said}
          keyOf={({ update }) => update.id}
          row={({ update, task }) => (
            <Box as='article' className='update-line'>
              <RouteLink className='update-unit' to={routes.task(task.id)}>
                {`第${task.no}项 ${task.headline}`}
              </RouteLink>
              <Box className='update-when'>{`${saidOn(update.createdAt)}报告`}</Box>
              <UpdateBody said={update} />
            </Box>
          )}
          weightOf={({ update, task }) => rowsOfSaid(update) + rowsOfLetters(task.headline)}
          isFirst={false}
        />
      </Card>
    </Section>
  )
}
