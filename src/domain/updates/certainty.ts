import type { OfficialDocument } from '../../contract'
import { tasksOfUnit } from '../units'

/** How sure it is that a task is a unit's own. A group is no unit: it reports nothing. */
export function certaintyOf(
  document: Pick<OfficialDocument, 'tasks' | 'units'>,
  taskId: string,
  unitId: string,
): 'certain' | 'possible' | 'none' {
  if (document.units.find(({ id }) => id === unitId)?.kind === 'group') return 'none'
  const { certain, possible } = tasksOfUnit(document, unitId)
  const isIt = ({ task }: { task: { id: string } }) => task.id === taskId
  if (certain.some(isIt)) return 'certain'
  return possible.some(isIt) ? 'possible' : 'none'
}
