import type { OfficialDocument, Unit } from '@/contract'
import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { LINE, LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import { tasksOfUnit } from '@/domain/units'
import { useOpenBeside } from '../cards/open-beside'
import { routes } from '@/platform/navigation/routes'

function countWords(document: OfficialDocument, unit: Unit): string {
  const { certain, possible } = tasksOfUnit(document, unit.id)
  if (unit.kind === 'group') return `${certain.length} 项`
  return possible.length > 0
    ? `确定 ${certain.length} · 可能 ${possible.length}`
    : `确定 ${certain.length}`
}

function UnitRow({ document, unit }: { document: OfficialDocument; unit: Unit }) {
  return (
    <LinkRow
      to={routes.unit(unit.id)}
      title={unit.name}
      value={countWords(document, unit)}
      {...useOpenBeside(unit.id)}
    />
  )
}

/** The units of a plan, in the document's order: nobody is ranked. */
export function UnitView({ document }: { document: OfficialDocument }) {
  const named = new Set(document.tasks.flatMap(({ units }) => units.map(({ unitId }) => unitId)))
  const groups = [
    {
      title: '部门与单位',
      units: document.units.filter(({ id, kind }) => kind === 'body' && named.has(id)),
    },
    {
      title: '组合单位',
      note: '文件用一个名称代表许多单位；“相关”的未写明是谁。',
      units: document.units.filter(({ kind }) => kind === 'group'),
    },
    {
      title: '区县',
      note: '文件以“各区县政府”“相关区县政府”涉及它们。',
      units: document.units.filter(({ kind }) => kind === 'district'),
    },
  ]
  return (
    <>
      {groups
        .filter(({ units }) => units.length > 0)
        .map(({ title, note, units }, at) => (
          <Section key={title} title={title} note={note} count={`${units.length} 个`} isSticky>
            <Card as='div' className='row-card'>
              <LazyRows
                id={`units-${at}`}
                items={units}
                keyOf={({ id }) => id}
                row={(unit) => <UnitRow document={document} unit={unit} />}
                weightOf={LINE}
                total={document.units.length * LINE()}
                isFirst={at === 0}
              />
            </Card>
          </Section>
        ))}
    </>
  )
}
