import type { Unit } from '@/contract'
import { say, sayFull } from '@/platform/device/feedback'
import { buzz } from '@/platform/device/haptic'
import { offerUndo } from '@/platform/device/undo'
import { useMyUnitStore } from './my-unit-store'

/** Picks a unit as mine or lets it go, says so, and takes it back if asked. */
export function usePickUnit(): (unit: Pick<Unit, 'id' | 'name'>) => void {
  const { unitIds, toggle, putBack } = useMyUnitStore()
  return ({ id, name }) => {
    buzz()
    const before = unitIds
    if (!toggle(id)) return sayFull()
    if (before.includes(id)) offerUndo(`已移除${name}`, () => putBack(before))
    else say(`已设为我的单位：${name}`)
  }
}
