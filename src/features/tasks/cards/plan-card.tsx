import type { OfficialDocument } from '@/contract'
import { Card } from '@/components/card'
import { Pieces } from '@/components/pieces'
import { LinkRow } from '@/components/row'
import { isPlanOver } from '@/domain/listing'
import { Box, Words } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import { dayWords } from '@/domain/calendar/words'
import './plan-card.scss'

function Count({ value, name }: { value: number; name: string }) {
  return (
    <Box className='plan-count'>
      <Words className='plan-count-value'>{String(value)}</Words>
      <Words className='plan-count-name'>{name}</Words>
    </Box>
  )
}

/** The plan at a glance: what it is, who issued it and when, how much is in it. */
export function PlanCard({
  document,
  today,
}: {
  document: OfficialDocument
  today: string | null
}) {
  const themes = document.parts.flatMap((part) => part.themes)
  const names = new Set(document.tasks.flatMap(({ units }) => units.map(({ name }) => name)))
  const issued = document.issuedOn && `${dayWords(document.issuedOn)}印发`
  const imprint = [document.number, document.issuer, issued].flatMap((piece) => piece || [])
  const isOver = today !== null && isPlanOver(document, today)
  return (
    <Card as='article' className='plan-card'>
      <Box as='h2' className='plan-title'>
        {document.title}
      </Box>
      <Pieces className='plan-meta' of={imprint} />
      {isOver && <Box className='plan-meta'>计划年度已结束</Box>}
      <Box className='plan-counts'>
        <Count value={document.taskCount} name='项任务' />
        <Count value={themes.length} name='个主题' />
        <Count value={names.size} name='个单位名称' />
      </Box>
      <LinkRow to={routes.tasks()} title='看全部任务' />
      <LinkRow to={routes.document(document.id)} title='读原文' />
    </Card>
  )
}
