import { Card } from '@/components/card'
import { LinkRow } from '@/components/row'
import type { TargetRow } from '@/domain/figures'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, RouteLink } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import './figures.scss'

function Baseline({
  documentId,
  baseline,
}: {
  documentId: string
  baseline: NonNullable<TargetRow['baseline']>
}) {
  const { year, values, quote } = baseline
  return (
    <RouteLink
      to={routes.document(documentId, anchorOf(quote))}
      className='target-side'
      label={`${year || '上一年'}：${quote}看原文`}
    >
      <Box className='figure-period'>{year || '上一年'}</Box>
      <Box className='figure-value'>{values.join('、')}</Box>
      <Box className='figure-label'>{quote}</Box>
    </RouteLink>
  )
}

/** A target of the plan beside what its annex says of the year before, where it says it; each opens where it stands. */
export function TargetCard(props: { documentId: string; year: number | null; row: TargetRow }) {
  const { taskId, taskNo, headline, targets, baseline } = props.row
  return (
    <Card as='article' className='target-card'>
      <LinkRow to={routes.task(taskId)} title={`第${taskNo}项 ${headline}`} />
      <Box className='target-sides'>
        <Box className='target-side'>
          <Box className='figure-period'>{`${props.year ? `${props.year}年` : ''}目标`}</Box>
          {targets.map((target) => (
            <Box key={target} className='figure-value'>
              {target}
            </Box>
          ))}
        </Box>
        {baseline && <Baseline documentId={props.documentId} baseline={baseline} />}
      </Box>
    </Card>
  )
}
