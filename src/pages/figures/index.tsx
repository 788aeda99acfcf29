import { useMemo, useState } from 'react'
import { LazyRows } from '@/components/lazy-rows'
import { MoreButton } from '@/components/more'
import { Screen } from '@/components/screen'
import { Section } from '@/components/section'
import type { OfficialDocument } from '@/contract'
import { annexFigures, comparableFigures, heatMapsByPart, targetRows } from '@/domain/figures'
import { FigureCard, sayingsOf } from '@/features/figures/figure-card'
import { GroupChart, HeatChart } from '@/features/figures/figure-charts'
import { TargetCard } from '@/features/figures/target-card'
import { PlanFrame } from '@/features/tasks/plan-frame'
import { usePlan } from '@/features/tasks/use-plan'
import { ProgressTable } from '@/features/updates/progress-table'
import { Box } from '@/platform/elements/elements'
import { usePrinting } from '@/platform/display/use-printing'
import { focusOnHeading, useFocusOnMore } from '@/platform/elements/focus-on'
import { routes } from '@/platform/navigation/routes'
import { useShareCard } from '@/platform/device/share'
import './index.scss'

const FIRST_SECTIONS = 1
const FIRST_CHARTS = 2
/** How many rows of a list a chart is as high as, about. */
const CHART_ROWS = 4
const rowsOfChart = () => CHART_ROWS

function Figures({ document }: { document: OfficialDocument }) {
  const figures = useMemo(() => annexFigures(document), [document])
  const groups = useMemo(() => comparableFigures(figures), [figures])
  const heats = useMemo(() => heatMapsByPart(document), [document])
  const targets = useMemo(() => targetRows(document), [document])
  // What a chart shows stands in no card: a figure is said once.
  const single = useMemo(() => {
    const drawn = new Set(groups.flatMap((group) => group.figures.map(({ id }) => id)))
    return figures.filter(({ id }) => !drawn.has(id))
  }, [figures, groups])
  const titles = [...new Set(single.map(({ sectionTitle }) => sectionTitle))]
  // Sixty figures and their charts are more than one screen of a phone should draw at once.
  const [isWholeAsked, setWhole] = useState(false)
  const [isMapAsked, setMapped] = useState(false)
  const isPrinting = usePrinting()
  const isWhole = isPrinting || isWholeAsked
  const isMapped = isPrinting || isMapAsked
  const shown = isWhole ? titles.length : FIRST_SECTIONS
  const left = titles.length - shown
  const compared = groups.slice(0, isWhole ? groups.length : FIRST_CHARTS)
  const sections = titles.slice(0, shown).map((title) => ({
    title,
    own: sayingsOf(single.filter(({ sectionTitle }) => sectionTitle === title)),
  }))
  const { noteEnd, needed } = useFocusOnMore(sections, ({ title }) => focusOnHeading(title))
  const showWhole = () => {
    noteEnd()
    setWhole(true)
  }
  const more = left > 0 ? `再看其余 ${left} 节的数字和图` : '再看其余的图'
  return (
    <>
      <Section
        title='目标与上一年'
        note='先是任务写明的目标，再是附件所写的上一年情况；点开看任务和原文。'
      >
        <LazyRows
          id='targets'
          items={targets}
          keyOf={({ taskId }) => taskId}
          row={(row) => <TargetCard documentId={document.id} year={document.year} row={row} />}
          total={targets.length}
          isFirst
        />
      </Section>
      <Section title='放在一起看' note='只比较同一节里同一单位的数字。'>
        <LazyRows
          id='groups'
          items={compared}
          keyOf={({ sectionTitle, unit }) => `${sectionTitle}${unit}`}
          row={(group) => <GroupChart group={group} document={document} />}
          weightOf={rowsOfChart}
          total={compared.length * CHART_ROWS}
          isFirst
        />
      </Section>
      <ProgressTable document={document} />
      <Section title='主题与单位' note='格中是点名的任务数，次序同原文，不是排名。'>
        {/* Five screens of a phone: only for who asks. */}
        <MoreButton
          text={isMapped ? '收起分布图' : `看 ${heats.length} 张分布图`}
          expanded={isMapped}
          onPress={() => setMapped(!isMapped)}
        />
        {isMapped && (
          <LazyRows
            id='heats'
            items={heats}
            keyOf={({ title }) => title}
            row={({ title, heat }) => <HeatChart title={title} heat={heat} document={document} />}
            weightOf={rowsOfChart}
            total={heats.length * CHART_ROWS}
            isFirst={false}
          />
        )}
      </Section>
      {/* Of its own: Taro sends all that stand beside one that goes. */}
      <Box>
        <LazyRows
          id='sections'
          items={sections}
          keyOf={({ title }) => title}
          row={({ title, own }) => (
            <Section title={title}>
              <Box className='figure-cards'>
                {own.map((saying) => (
                  <FigureCard key={saying[0]?.id} documentId={document.id} figures={saying} />
                ))}
              </Box>
            </Section>
          )}
          weightOf={({ own }) => own.length}
          total={sections.reduce((sum, { own }) => sum + own.length, 0)}
          isFirst={false}
          needed={needed}
        />
        {!isWhole && (left > 0 || groups.length > FIRST_CHARTS) && (
          <MoreButton text={more} onPress={showWhole} />
        )}
      </Box>
    </>
  )
}

/** 数说 — every figure of the annex; each opens its sentence. */
export default function FiguresPage() {
  const plan = usePlan()
  useShareCard('数说', routes.figures())
  return (
    <Screen title='数说' className='is-figures'>
      <Box as='h1' className='visually-hidden'>
        数说
      </Box>
      <PlanFrame plan={plan}>{(document) => <Figures document={document} />}</PlanFrame>
    </Screen>
  )
}
