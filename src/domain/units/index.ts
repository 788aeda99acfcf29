export { UnitDirectory } from './directory'
export { groupKindOf } from './groups'
export { createUnitResolver, type UnitResolver } from './resolve'
export { tasksOfUnit, type UnitTask, type UnitTasks } from './tasks-of-unit'
