import * as v from 'valibot'
import { Identifier } from '@/contract'
import { NO_FILTER, type TaskFilter } from '@/domain/listing'
import { routes, type Route } from '@/platform/navigation/routes'
import type { TaskView } from './task-list-store'

/** What is mangled in an address is as if it were not said: the list is there all the same. */
const said = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.fallback(v.optional(schema), undefined))

/** The words of `GET /v1/search` for the same filters. */
export const ListAddress = v.object({
  view: said(v.picklist(['theme', 'unit', 'time'])),
  unit: said(Identifier),
  certainty: said(v.literal('certain')),
  hasTarget: said(v.literal('true')),
  followed: said(v.literal('true')),
})
type ListAddress = v.InferOutput<typeof ListAddress>

export interface ListShown {
  view: TaskView
  filter: TaskFilter
}

/** How the list is shown by its address; null where that says nothing. What it says is all that holds. */
export function shownBy(address: ListAddress | null): ListShown | null {
  if (!address || Object.values(address).every((value) => value === undefined)) return null
  const { view = 'theme', unit = null, certainty, hasTarget, followed } = address
  return {
    view,
    filter: {
      unitId: unit,
      onlyCertain: certainty !== undefined,
      onlyWithTarget: hasTarget !== undefined,
      onlyFollowed: followed !== undefined,
    },
  }
}

/** The address of what is shown. Bare only where a bare one opens the same: `isBareAll` where nobody's unit is put first. */
export function addressOf({ view, filter }: ListShown, isBareAll: boolean): Route {
  const { unitId, onlyCertain, onlyWithTarget, onlyFollowed } = filter
  const isAll = unitId === null && !onlyCertain && !onlyWithTarget && !onlyFollowed
  if (isBareAll && isAll && view === 'theme') return routes.tasks()
  return routes.tasks({
    view,
    unit: unitId ?? undefined,
    certainty: onlyCertain ? 'certain' : undefined,
    hasTarget: onlyWithTarget ? 'true' : undefined,
    followed: onlyFollowed ? 'true' : undefined,
  })
}

/** For another person: what one follows is one's own. */
export function sharedAddressOf({ view, filter }: ListShown): Route {
  return addressOf({ view, filter: { ...filter, onlyFollowed: false } }, true)
}

/** A unit that this plan does not name narrows nothing: an old link, or my unit of another plan. */
export function knownFilter(filter: TaskFilter, units: readonly { id: string }[]): TaskFilter {
  const isKnown = filter.unitId === null || units.some(({ id }) => id === filter.unitId)
  return isKnown ? filter : { ...filter, unitId: NO_FILTER.unitId }
}
