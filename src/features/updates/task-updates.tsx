import { useState } from 'react'
import type { Acceptance, PastRevision, Task, TaskUpdate } from '@/contract'
import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { LINE } from '@/components/row'
import { linesOf, type UpdateLine } from '@/domain/updates'
import { Box, Pressable, RouteLink, Words } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { rowsOfSaid, UpdateBody } from './update-body'
import { saidOn } from './words'
import './updates.scss'

function whenWords({ createdAt, revisedAt }: TaskUpdate): string {
  return revisedAt === null
    ? `${saidOn(createdAt)}报告`
    : `${saidOn(createdAt)}报告 · ${saidOn(revisedAt)}更正`
}

const correctedWords = ({ saidAt, reason }: PastRevision) =>
  `${saidOn(saidAt)}的说法，已更正${reason ? `：${reason}` : ''}`

/** What was said before: corrections of the latest, and earlier updates. */
function Past({ line: { unitId, unitName, latest, earlier } }: { line: UpdateLine }) {
  const [isOpen, setOpen] = useState(false)
  const count = latest.history.length + earlier.length
  if (count === 0) return null
  return (
    <>
      <Pressable
        className='text-button'
        expanded={isOpen}
        label={`${isOpen ? '收起' : '展开'}${unitName}以前的说法`}
        onPress={() => setOpen(!isOpen)}
      >
        <Words>{isOpen ? '收起以前的说法' : `以前的说法 ${count} 条`}</Words>
      </Pressable>
      {isOpen && (
        <Box className='update-past'>
          <LazyRows
            id={`past-${unitId}`}
            items={[...latest.history, ...earlier]}
            keyOf={(said) => ('id' in said ? said.id : said.revision)}
            row={(said) => (
              <Box className='update-entry'>
                <Box className='update-when'>
                  {'id' in said ? whenWords(said) : correctedWords(said)}
                </Box>
                <UpdateBody said={said} />
              </Box>
            )}
            weightOf={rowsOfSaid}
            isFirst
          />
        </Box>
      )}
    </>
  )
}

/** 进展 of a task: a line for each unit that spoke, in its own words; nothing is merged. */
export function TaskUpdates(props: {
  task: Task
  updates: readonly TaskUpdate[]
  acceptances: readonly Acceptance[]
  /** Units that this person speaks for. */
  ownUnitIds: readonly string[]
}) {
  const { task, updates, acceptances, ownUnitIds } = props
  const lines = linesOf(task, updates)
  return (
    <Card as='div' className='updates'>
      {lines.length === 0 && <Box className='update-none'>暂无公开信息</Box>}
      <LazyRows
        id='updates'
        items={lines}
        keyOf={({ unitId }) => unitId}
        row={(line) => (
          <Box as='article' className='update-line'>
            <RouteLink className='update-unit' to={routes.unit(line.unitId)}>
              {line.unitName}
            </RouteLink>
            <Box className='update-when'>{whenWords(line.latest)}</Box>
            <UpdateBody said={line.latest} />
            <Past line={line} />
            {ownUnitIds.includes(line.unitId) && (
              <RouteLink
                className='text-button'
                to={routes.report(task.id, line.unitId, line.latest.id)}
              >
                更正这条进展
              </RouteLink>
            )}
          </Box>
        )}
        weightOf={({ latest }) => 1 + rowsOfSaid(latest)}
        isFirst={false}
      />
      <LazyRows
        id='accepted'
        items={acceptances}
        keyOf={({ unitId }) => unitId}
        row={({ unitName, acceptedAt, sample }) => (
          <Box className='update-accepted'>
            {`${unitName}于${saidOn(acceptedAt)}认领${sample ? '（演示数据）' : ''}`}
          </Box>
        )}
        weightOf={LINE}
        isFirst={false}
      />
    </Card>
  )
}
