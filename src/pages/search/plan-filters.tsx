import { useMemo } from 'react'
import type { OfficialDocument } from '@/contract'
import { PlanGroups, type FilterProps, type PlanChoices } from '@/features/search/filters'
import { usePlan } from '@/features/tasks/use-plan'

/** What the newest plan can be narrowed down by; nothing before it has come. */
function choicesOf(document: OfficialDocument | null): PlanChoices {
  if (!document) return { themes: [], units: [], days: [] }
  const themes = document.parts.flatMap((part) => part.themes)
  const year = document.issuedOn?.slice(0, 4)
  const ends = ['03-31', '06-30', '09-30', '12-31']
  return {
    themes: themes.flatMap(({ id, title }) => (title === null ? [] : [{ id, name: title }])),
    units: document.units.map(({ id, name }) => ({ id, name })),
    days: year
      ? ends.map((end) => {
          const [month = '', day = ''] = end.split('-')
          return { id: `${year}-${end}`, name: `${year}年${Number(month)}月${day}日` }
        })
      : [],
  }
}

/** The filters that the plan gives; it is read when these are asked for, and not by every search. */
export function PlanFilters(props: FilterProps) {
  const { document } = usePlan()
  const choices = useMemo(() => choicesOf(document), [document])
  return <PlanGroups {...props} {...choices} />
}
