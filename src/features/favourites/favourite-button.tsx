import { StarAction } from '@/components/action-bar/star-action'
import { useFavouriteStore } from './favourite-store'

/** Keeps a task on this device, or lets it go. */
export function FavouriteButton({ taskId }: { taskId: string }) {
  const isKept = useFavouriteStore(({ taskIds }) => taskIds.includes(taskId))
  const toggle = useFavouriteStore((state) => state.toggle)
  return <StarAction isKept={isKept} toggle={() => toggle(taskId)} />
}
