import type { Unit } from '@/contract'
import { ToggleChip } from '@/components/chip'
import { say } from '@/platform/feedback'
import { useMyUnitStore } from './my-unit-store'

/** Makes a unit mine, or lets it go. */
export function MyUnitButton({ unit }: { unit: Unit }) {
  const { unitIds, toggle } = useMyUnitStore()
  const isMine = unitIds.includes(unit.id)
  const press = () => {
    if (!toggle(unit.id)) return say('设备存储已满,关闭后可能丢失')
    say(isMine ? `已移除${unit.name}` : `已设为我的单位:${unit.name}`)
  }
  return <ToggleChip text={isMine ? '我的单位' : '设为我的单位'} isOn={isMine} onPress={press} />
}
