/**
 * Whether choices are counted anew at each tap. A phone is sent every word that changes, and the numbers of some fifty
 * choices took a tap over 8 KB: there they are offered by the whole plan, without numbers.
 */
export const COUNTS_ANEW = process.env.TARO_ENV !== 'weapp'

/** What a choice says that it leaves; nothing where that would be another number after the next tap. */
export const saidCount = (count: number) => (COUNTS_ANEW || count === 0 ? count : undefined)
