import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import * as v from 'valibot'
import type { OfficialDocument } from '@/contract'
import { NO_FILTER } from '@/domain/listing'
import { useAddress } from '@/platform/navigation/use-address'
import { useRouteParams } from '@/platform/navigation/use-route-params'
import type { Route } from '@/platform/navigation/routes'
import { addressOf, knownFilter, ListAddress, sharedAddressOf, shownBy } from './list-address'
import { useTaskListStore } from './task-list-store'
import type { ListShown } from './list-address'

/**
 * How the list of tasks is shown, and its address. An address that says it holds; a bare one opens on my unit, and
 * taking the chip off holds until another unit is put first.
 */
export function useShownList(
  document: OfficialDocument | null,
  myUnitId: string | undefined,
): ListShown & { shareRoute: Route } {
  const params = useRouteParams(ListAddress)
  // Before the first drawing: ten thousand tasks are not drawn twice.
  const [isTold] = useState(() => {
    const told = shownBy(params)
    if (told) useTaskListStore.setState(told)
    return told !== null
  })
  const { view, filter: chosen, setFilter } = useTaskListStore()
  const isToldStill = useRef(isTold)
  useEffect(() => {
    if (myUnitId && !isToldStill.current) setFilter({ unitId: myUnitId })
    isToldStill.current = false
  }, [myUnitId, setFilter])
  const filter = useMemo(
    () => (document ? knownFilter(chosen, document.units) : chosen),
    [document, chosen],
  )
  const goTo = useCallback((query: Record<string, string>) => {
    const parsed = v.safeParse(ListAddress, query)
    const told = parsed.success ? shownBy(parsed.output) : null
    useTaskListStore.setState(told ?? { view: 'theme', filter: NO_FILTER })
  }, [])
  useAddress(addressOf({ view, filter }, !myUnitId), goTo)
  return { view, filter, shareRoute: sharedAddressOf({ view, filter }) }
}
