import { Card } from '@/components/card'
import { LazyRows } from '@/components/lazy-rows'
import { LINE, LinkRow } from '@/components/row'
import { Section } from '@/components/section'
import type { OfficialDocument, Unit } from '@/contract'
import { routes } from '@/platform/navigation/routes'

/** Whom a name for several units means, 确定 and 可能 apart. */
export function Members({ unit, document }: { unit: Unit; document: OfficialDocument }) {
  const { group } = unit
  if (!group) return null
  const named = (ids: readonly string[]) => document.units.filter(({ id }) => ids.includes(id))
  const isCertain = group.certainty === 'certain'
  const lists = [
    { title: isCertain ? '确定包括' : '可能包括', own: named(group.memberIds) },
    { title: '可能包括', own: named(group.possibleMemberIds) },
  ].filter(({ own }) => own.length > 0)
  return (
    <>
      {lists.map(({ title, own }, at) => (
        <Section key={at} title={title} count={`${own.length} 个`}>
          <Card as='div' className='row-card'>
            <LazyRows
              id={`members-${at}`}
              items={own}
              keyOf={({ id }) => id}
              row={({ id, name }) => <LinkRow to={routes.unit(id)} title={name} />}
              weightOf={LINE}
              total={own.length * LINE()}
              isFirst={false}
            />
          </Card>
        </Section>
      ))}
    </>
  )
}
