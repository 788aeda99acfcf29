import { useMemo } from 'react'
import { RemovableChip } from '@/components/chip'
import type { FilterChoice } from '@/components/filter'
import { areDaysInOrder, endpoints, type OfficialDocument } from '@/contract'
import { Certainties, dayName, Group, without, type FilterProps } from '@/features/search/filters'
import { usePlan } from '@/features/tasks/use-plan'
import { useReply } from '@/platform/api/reply/use-reply'

/** The first and the last day of each quarter of a year. */
const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const

/** The quarters in which something is due: a day of another would find nothing, or what these find. */
function quartersOf({ tasks }: OfficialDocument): { first: string; last: string }[] {
  const dates = [...new Set(tasks.flatMap(({ dueOn }) => dueOn ?? []))]
  const years = [...new Set(dates.map((on) => on.slice(0, 4)))].sort()
  return years.flatMap((year) =>
    QUARTERS.map(([from, to]) => ({ first: `${year}-${from}`, last: `${year}-${to}` })).filter(
      ({ first, last }) => dates.some((on) => on >= first && on <= last),
    ),
  )
}

/** What a plan can be narrowed down by; nothing before it has come. */
function choicesOf(document: OfficialDocument | null) {
  const themes = (document?.parts ?? []).flatMap((part) =>
    part.themes.filter(({ taskIds }) => taskIds.length > 0),
  )
  const quarters = document ? quartersOf(document) : []
  const day = (id: string): FilterChoice => ({ id, name: dayName(id) })
  return {
    themes: themes.flatMap(({ id, title }) => (title === null ? [] : [{ id, name: title }])),
    units: (document?.units ?? []).map(({ id, name }) => ({ id, name })),
    begins: quarters.map(({ first }) => day(first)),
    ends: quarters.map(({ last }) => day(last)),
  }
}

/** Of the plan that was chosen, else of the newest. */
function usePlanChoices(chosen: FilterProps['chosen']) {
  const { document } = usePlan(chosen.document)
  const { reply } = useReply<'listDocuments'>(endpoints.listDocuments, {})
  const choices = useMemo(() => choicesOf(document), [document])
  const documents = (reply?.documents ?? []).map(({ id, title }) => ({ id, name: title }))
  return { ...choices, documents }
}

/** Said where the later of the two stands; nothing is searched for until one of them is another. */
function faultOf(chosen: FilterProps['chosen']): string | undefined {
  if (chosen.dueFrom === undefined || areDaysInOrder(chosen)) return undefined
  return `早于“时限从”的${dayName(chosen.dueFrom)}，请改一个`
}

/** The filters that a plan gives; it is read when these are asked for, and not by every search. */
export function PlanFilters(props: FilterProps) {
  const { themes, units, documents, begins, ends } = usePlanChoices(props.chosen)
  return (
    <>
      {documents.length > 1 && <Group {...props} of='document' name='文件' choices={documents} />}
      <Group {...props} of='dueFrom' name='时限从' choices={begins} />
      <Group {...props} of='dueTo' name='时限不晚于' choices={ends} fault={faultOf(props.chosen)} />
      <Group {...props} of='theme' name='主题' choices={themes} isBelow />
      <Group {...props} of='unit' name='单位' choices={units} isBelow />
      {props.chosen.unit !== undefined && <Certainties {...props} />}
    </>
  )
}

/** The filters that are on whose names a plan has: an address tells their ids alone. */
export function PlanChips({ chosen, onChange }: FilterProps) {
  const { themes, units, documents } = usePlanChoices(chosen)
  const all = [
    { key: 'document', choices: documents },
    { key: 'theme', choices: themes },
    { key: 'unit', choices: units },
  ] as const
  return (
    <>
      {all.map(({ key, choices }) => {
        const id = chosen[key]
        if (id === undefined) return null
        const name = choices.find((one) => one.id === id)?.name ?? id
        return (
          <RemovableChip key={key} text={name} onRemove={() => onChange(without(chosen, key))} />
        )
      })}
    </>
  )
}
