import { Card } from '@/components/card'
import { Marked } from '@/components/marked'
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
  const { year, quote, ranges } = baseline
  return (
    <RouteLink
      to={routes.document(documentId, anchorOf(quote))}
      className='target-side'
      label={`${year || '上一年'}：${quote}看原文`}
    >
      <Box className='figure-period'>{year || '上一年'}</Box>
      <Box className='target-quote'>
        <Marked text={quote} ranges={ranges} />
      </Box>
    </RouteLink>
  )
}

/** A target of the plan and what its annex says of the year before, where it says it; each opens where it stands. */
export function TargetCard(props: { documentId: string; year: number | null; row: TargetRow }) {
  const { taskId, taskNo, taskSeq, text, headline, targets, baseline } = props.row
  const year = props.year ? `${props.year}年目标` : '目标'
  return (
    <Card as='article' className='target-card'>
      <LinkRow to={routes.task(taskId)} title={`第${taskNo}项 ${headline}`} />
      <Box className='target-sides'>
        <RouteLink
          to={routes.document(props.documentId, anchorOf(text, `task:${taskSeq}`))}
          className='target-side'
          label={`${year}：${targets.join('、')}，看原文`}
        >
          <Box className='figure-period'>{year}</Box>
          {targets.map((target) => (
            <Box key={target} className='figure-value'>
              {target}
            </Box>
          ))}
        </RouteLink>
        {baseline && <Baseline documentId={props.documentId} baseline={baseline} />}
      </Box>
    </Card>
  )
}
