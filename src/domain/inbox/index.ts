export { dayTitle, groupByDay, newestFirst, type DayGroup } from './day-groups'
export {
  deadlineMessage,
  documentMessage,
  postMessage,
  updateMessage,
  type MessageDraft,
} from './messages'
export { distanceWords } from './words'
