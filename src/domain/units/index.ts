import type { findUnits } from './find-units'

export { isLocalTo, readUnitDirectory, type UnitDirectory } from './directory'
export { groupKindOf } from './groups'
export { createUnitResolver, type UnitResolver } from './resolve'
export { tasksOfUnit, type UnitTask, type UnitTasks } from './tasks-of-unit'

/** How characters sound is a large table: only who looks for a unit by what is typed fetches it. */
export const openFindUnits = async (): Promise<typeof findUnits> =>
  (await import('./find-units')).findUnits
