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
export { effectiveDue, reportedDues, type EffectiveDue, type ReportedDue } from './reported-due'
export { faultsOfReport, misquoted } from './report-rules'
export { reviseUpdate } from './revise'
export { isSameReport } from './same-report'
