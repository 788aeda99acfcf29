import type { AddByPhone } from './phone-calendar.types'

/**
 * A page reaches no calendar. In a file of its own: Taro's calendar for the web, with the library that checks its
 * input, is 55 KB that would start with every task.
 */
export const addByPhone: AddByPhone | null = null
