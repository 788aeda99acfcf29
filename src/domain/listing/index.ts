export { citationOf } from './citation'
export { filterTasks, NO_FILTER, type TaskFilter } from './filter-tasks'
export { timelineOf, type DueGroup, type Timeline } from './timeline'
export { isPlanOver, urgencyOf, type Urgency } from './urgency'
