/** Time limits as offices write them. All offsets are into the folded text, which is as long as the source. */
export { endlessTail, isEndless, isLimitPhrase } from './endless'
export { unreadLimits } from './unread'
export { findDates, type FoundDate } from './find-dates'
