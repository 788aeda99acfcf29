import type { Unit } from '@/contract'
import { ToggleChip } from '@/components/chip'
import { useMyUnitStore } from './my-unit-store'
import { usePickUnit } from './use-pick-unit'

/** Makes a unit mine, or lets it go. */
export function MyUnitButton({ unit }: { unit: Unit }) {
  const isMine = useMyUnitStore(({ unitIds }) => unitIds.includes(unit.id))
  const pick = usePickUnit()
  return (
    <ToggleChip
      text={isMine ? '我的单位' : '设为我的单位'}
      isOn={isMine}
      onPress={() => pick(unit)}
    />
  )
}
