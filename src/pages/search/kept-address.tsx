import type { SearchFilter } from '@/contract'
import { addressOf } from '@/features/search/search-address'
import { useRested } from '@/features/search/use-search'
import { useShareCard } from '@/platform/device/share'
import { useAddress } from '@/platform/navigation/use-address'

/** Words go into the address once they stand still (ms): a browser takes a hundred changes in half a minute. */
const ADDRESS_REST_MS = 500

/** Each search that is opened is an entry of history: what belongs to another one is for its own page. */
const stay = () => undefined

/** Draws nothing: a change of the address draws nothing anew. */
export function KeptAddress({ typed, filter }: { typed: string; filter: SearchFilter }) {
  const route = addressOf(useRested(typed, ADDRESS_REST_MS), filter)
  const words = typed.trim()
  useAddress(route, stay)
  useShareCard(words === '' ? '搜索' : `搜索“${words}”`, addressOf(typed, filter))
  return null
}
