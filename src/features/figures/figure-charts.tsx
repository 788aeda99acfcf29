import type { OfficialDocument } from '@/contract'
import type { FigureGroup, HeatMap } from '@/domain/figures'
import { citationOf } from '@/domain/listing'
import { anchorOf } from '@/domain/reader/sentence-hash'
import { routes } from '@/platform/navigation/routes'
import { Chart } from './charts/chart'
import { heatDrawing } from './charts/heat'
import { squaresDrawing } from './charts/squares'
import { barsDrawing } from './charts/bars'

const periodOf = ({ period, isPeriodStated }: FigureGroup['figures'][number]) =>
  isPeriodStated ? period : `${period}报告，句中未写时间`

/** The sentences that figures stand in, each once. */
function sourcesOf(documentId: string, figures: FigureGroup['figures']) {
  const quotes = [...new Set(figures.map(({ quote }) => quote))]
  return quotes.map((quote, at) => ({
    text: quotes.length > 1 ? `看原文 ${at + 1}` : '看原文',
    to: routes.document(documentId, anchorOf(quote)),
  }))
}

/** Figures of one section and one unit: shares of a hundred as squares, others as bars. */
export function GroupChart({
  group,
  document,
}: {
  group: FigureGroup
  document: OfficialDocument
}) {
  const { sectionTitle, unit, figures } = group
  const rowOf = (figure: FigureGroup['figures'][number]) => [
    figure.counted,
    figure.value,
    periodOf(figure),
  ]
  const head = ['所指', '数字', '时间']
  if (unit !== '%') {
    return (
      <Chart
        name={`${sectionTitle}（${unit}）`}
        drawing={(look, width) => barsDrawing(group, look, width)}
        head={head}
        source={`数字出自${citationOf(document)}附件原文`}
        rows={figures.map(rowOf)}
        sources={sourcesOf(document.id, figures)}
      />
    )
  }
  return (
    <>
      {figures.map((figure) => (
        <Chart
          key={figure.id}
          name={figure.counted}
          drawing={(look, width) => squaresDrawing(figure, look, width)}
          head={head}
          source={`数字出自${citationOf(document)}附件原文`}
          rows={[rowOf(figure)]}
          sources={sourcesOf(document.id, [figure])}
        />
      ))}
    </>
  )
}

/** Which unit is named in the tasks of which theme of a part; in words, each unit with its themes. */
export function HeatChart(props: { title: string; heat: HeatMap; document: OfficialDocument }) {
  const { title, heat, document } = props
  const rows = heat.units.map(({ name }, unit) => {
    const counts = heat.counts[unit] ?? []
    const named = heat.themes.flatMap(({ title }, theme) => {
      const count = counts[theme] ?? 0
      return count > 0 ? [`${title} ${count} 项`] : []
    })
    return [name, named.join('；')]
  })
  return (
    <Chart
      name={`主题与单位：${title}`}
      drawing={(look, width) => heatDrawing(title, heat, look, width)}
      head={['单位', '主题与点名的任务数']}
      source={`按${citationOf(document)}各项任务点名的单位计数`}
      rows={rows}
    />
  )
}
