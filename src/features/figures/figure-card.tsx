import { Marked } from '@/components/marked'
import type { AnnexFigure } from '@/domain/figures'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { Box, RouteLink } from '@/platform/elements/elements'
import { routes } from '@/platform/navigation/routes'
import './figures.scss'

/** Each with the others of the very same words, in the order of the text: 13个部门的95项 are two figures of one saying. */
export function sayingsOf(figures: readonly AnnexFigure[]): AnnexFigure[][] {
  const groups = new Map<string, AnnexFigure[]>()
  for (const figure of figures) {
    const group = groups.get(figure.label)
    if (group) group.push(figure)
    else groups.set(figure.label, [figure])
  }
  return [...groups.values()]
}

/** Where each figure stands in their words. */
function rangesIn(label: string, figures: readonly AnnexFigure[]): [number, number][] {
  return figures.flatMap(({ value }): [number, number][] => {
    const at = label.indexOf(value)
    return at < 0 ? [] : [[at, at + value.length]]
  })
}

/** A figure, set large beside what it counts; several of one saying marked in it. Opens its sentence. */
export function FigureCard(props: { documentId: string; figures: readonly AnnexFigure[] }) {
  const [figure, ...others] = props.figures
  if (!figure) return null
  const { value, label, counted, period, isPeriodStated, quote, note } = figure
  const isOne = others.length === 0
  return (
    <RouteLink
      to={routes.document(props.documentId, anchorOf(quote))}
      className={isOne ? 'figure-card' : 'figure-card is-saying'}
      label={isOne ? `${value}，${counted}，看原文` : `${label}，看原文`}
    >
      {isOne ? (
        <>
          <Box className='figure-value'>{value}</Box>
          <Box className='figure-label'>{counted}</Box>
        </>
      ) : (
        <Box className='figure-saying'>
          <Marked text={label} ranges={rangesIn(label, props.figures)} />
        </Box>
      )}
      <Box className='figure-period'>{isPeriodStated ? period : `${period}报告，句中未写时间`}</Box>
      {note && <Box className='figure-period'>{note}</Box>}
    </RouteLink>
  )
}
