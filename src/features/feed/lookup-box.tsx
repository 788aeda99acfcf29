import { useState } from 'react'
import type { OfficialDocument } from '@/contract'
import { Card } from '@/components/card'
import { ActionRow, LinkRow } from '@/components/row'
import { lookUp } from '@/domain/lookup'
import { tasksOfUnit } from '@/domain/units'
import { Box, TextInput } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import './lookup-box.scss'

function Answer({ document, words }: { document: OfficialDocument; words: string }) {
  const found = lookUp(document, words)
  if (!found) {
    const asked = words.trim()
    return (
      <>
        <Box className='lookup-none'>没有对应的单位或任务。可试“黄浦区”“经信委”“33”。</Box>
        <LinkRow to={routes.search(asked)} icon='search' title={`搜索“${asked}”`} />
      </>
    )
  }
  if (found.kind === 'task') {
    const { id, no, headline, units } = found.task
    const note = units.map(({ name }) => name).join('、')
    return <LinkRow to={routes.task(id)} title={`第${no}项 ${headline}`} note={note} />
  }
  const { certain, possible } = tasksOfUnit(document, found.unit.id)
  return (
    <>
      <LinkRow
        to={routes.unit(found.unit.id)}
        title={found.unit.name}
        note={`确定 ${certain.length} 项 · 可能 ${possible.length} 项`}
      />
      {certain.map(({ task }) => (
        <LinkRow
          key={task.id}
          to={routes.task(task.id)}
          title={`第${task.no}项 ${task.headline}`}
        />
      ))}
      {possible.map(({ task }) => (
        <LinkRow
          key={task.id}
          to={routes.task(task.id)}
          title={`第${task.no}项 ${task.headline}`}
          value='可能'
        />
      ))}
    </>
  )
}

const NAME = '便民即时查询'

/** 便民即时查询: a unit, a district or a number, answered on the spot. A line until it is asked for: 首页 has one search box. */
export function LookupBox({ document }: { document: OfficialDocument }) {
  return (
    // Of its own: Taro sends all that stand beside one that comes or goes.
    <Box>
      <Lookup document={document} />
    </Box>
  )
}

function Lookup({ document }: { document: OfficialDocument }) {
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  if (!isOpen) {
    return (
      <Card as='div' className='row-card'>
        <ActionRow
          icon='tasks'
          title={NAME}
          note='输入单位、区县或任务编号，当场列出任务'
          onPress={() => setOpen(true)}
        />
      </Card>
    )
  }
  return (
    <Box className='lookup' role='search' label={NAME}>
      <Box className='lookup-name'>{NAME}</Box>
      <TextInput
        className='lookup-input'
        type='search'
        label={`${NAME}：单位、区县或任务编号`}
        placeholder='单位、区县或编号'
        value={words}
        onChange={setWords}
        maxLength={30}
        autoFocus
      />
      {words.trim() !== '' && (
        <Box live='polite'>
          <Answer document={document} words={words} />
        </Box>
      )}
    </Box>
  )
}
