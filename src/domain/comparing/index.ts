export { comparableTasks, planBefore } from './comparable'
export { comparePlans } from './compare-plans'
export type { ComparableTask, Comparison, Difference, TaskPair } from './comparison'
