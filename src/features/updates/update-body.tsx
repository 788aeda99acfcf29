import type { Evidence, PastRevision, TaskUpdate } from '@/contract'
import { Chip } from '@/components/chip'
import { rowsOfLetters } from '@/components/lazy-rows/letters'
import { LINE } from '@/components/row'
import { Box, OutLink, Words } from '@/platform/elements/elements'
import { say } from '@/platform/device/feedback'
import { dayWords } from '@/domain/calendar/words'
import { evidenceWords, stageWords } from './words'
import './updates.scss'

function EvidenceLine({ one }: { one: Evidence }) {
  if ('url' in one) {
    return (
      <OutLink className='update-link' href={one.url} onCopied={() => say('链接已复制')}>
        {`依据：${one.title}`}
      </OutLink>
    )
  }
  return <Box className='update-fact'>{`依据：${evidenceWords(one)}`}</Box>
}

/** What it takes of rows of a list: its words, and a line for each thing that it rests on. */
export const rowsOfSaid = ({ note, evidence }: TaskUpdate | PastRevision) =>
  1.5 + evidence.length * LINE() + rowsOfLetters(note)

/** What was said: stage, words, dates with 单位自报, and what it rests on. */
export function UpdateBody({ said }: { said: TaskUpdate | PastRevision }) {
  const { stage, note, percent, evidence, dueOn, milestone } = said
  return (
    <>
      <Box className='update-stage'>
        <Chip tone='primary'>{stageWords[stage]}</Chip>
        {percent !== null && <Words className='update-fact'>{`完成 ${percent}%`}</Words>}
        {'sample' in said && said.sample && <Chip tone='accent'>演示数据</Chip>}
      </Box>
      <Box as='p' className='update-note'>
        {note}
      </Box>
      {dueOn !== null && (
        <Box className='update-fact'>{`时限：${dayWords(dueOn)}（单位自报）`}</Box>
      )}
      {milestone && (
        <Box className='update-fact'>{`节点：${dayWords(milestone.on)} ${milestone.title}（单位自报）`}</Box>
      )}
      {evidence.map((one, at) => (
        <EvidenceLine key={at} one={one} />
      ))}
    </>
  )
}
