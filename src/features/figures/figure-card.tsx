import type { AnnexFigure } from '@/domain/figures'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, RouteLink } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import './figures.scss'

/** One figure, set large, in the source's own words; opens its sentence. */
export function FigureCard({ documentId, figure }: { documentId: string; figure: AnnexFigure }) {
  const { value, label, period, isPeriodStated, quote, note } = figure
  return (
    <RouteLink
      to={routes.document(documentId, anchorOf(quote))}
      className='figure-card'
      label={`${value}，${label}，看原文`}
    >
      <Box className='figure-value'>{value}</Box>
      <Box className='figure-label'>{label}</Box>
      <Box className='figure-period'>{isPeriodStated ? period : `${period}报告，句中未写时间`}</Box>
      {note && <Box className='figure-period'>{note}</Box>}
    </RouteLink>
  )
}
