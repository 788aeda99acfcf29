import { createContext, useContext, type ReactNode } from 'react'
import type { Task } from '@/contract'
import { WholeWords } from '@/components/whole-words'
import { Box, RouteLink, Words } from '@/platform/elements/elements'
import { plainly } from '@/domain/listing/plain-words'
import { usePlainWords } from '@/platform/display/use-plain-words'
import { routes } from '@/platform/navigation/routes'
import { useOpenBeside } from './open-beside'
import { dueWords, isolated, unitsWords } from '../words'
import './task-card.scss'

/** What a page puts at the end of each card; nothing unless it does. A card is a link, so it stands beside it. */
export const TaskCardAction = createContext<((task: Task) => ReactNode) | null>(null)

/** Why a card is among those that are shown, where a list is somebody's; nothing unless a list says so. */
export const TaskCardReason = createContext<((task: Task) => string | undefined) | null>(null)

/** Of a list that is one for who hears it (web: a phone's node is dearer by each word). */
const ITEM = process.env.TARO_ENV === 'weapp' ? undefined : 'listitem'

/**
 * A task in a list: number, headline, who, when and by what reckoning, unless that is `saidAbove` in the same words.
 * `note` says why it stands here.
 */
export function TaskCard(props: { task: Task; note?: string; saidAbove?: string }) {
  const { task, note, saidAbove } = props
  const target = task.targets[0]
  const plain = usePlainWords(plainly)
  const who = plain(unitsWords(task))
  const when = dueWords(task)
  const due = when === saidAbove ? [] : [plain(when)]
  const lines = [who, ...due, ...(target ? [`目标：${isolated(target.quote)}`] : [])]
  const action = useContext(TaskCardAction)
  const beside = useOpenBeside(task.id)
  const reason = useContext(TaskCardReason)?.(task)
  const card = (
    <RouteLink
      to={routes.task(task.id)}
      {...beside}
      className='task-card'
      label={[`第${task.no}项`, task.headline, who, ...due, ...(reason ? [reason] : [])].join('，')}
    >
      <Words className='card-no'>{String(task.no)}</Words>
      <Box className='card-title'>
        <WholeWords text={task.headline} />
      </Box>
      <Box className='card-line'>{lines.join('\n')}</Box>
      {note && <Box className='card-note'>{note}</Box>}
      {reason && <Box className='card-note'>{reason}</Box>}
    </RouteLink>
  )
  if (!action) return card
  return (
    <Box className={beside.current ? 'card-frame is-open' : 'card-frame'} role={ITEM}>
      {card}
      {action(task)}
    </Box>
  )
}
