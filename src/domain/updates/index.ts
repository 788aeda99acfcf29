export { certaintyOf } from './certainty'
export { byNewest, linesOf, type UpdateLine } from './lines'
export {
  refusalOf,
  refusalWords,
  type Actor,
  type Attempt,
  type OfficialWrite,
  type Refusal,
} from './permission'
export { progressOf } from './progress'
export {
  datedTasks,
  effectiveDue,
  reportedDues,
  reportedDuesOf,
  type DatedTask,
  type EffectiveDue,
} from './reported-due'
export { faultsOfReport, misquoted } from './report-rules'
export { reviseUpdate } from './revise'
export { isSameReport } from './same-report'
