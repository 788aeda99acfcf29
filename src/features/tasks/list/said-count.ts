/**
 * Whether units are counted anew at each tap. A phone is sent every word that changes, and the numbers of some fifty
 * units took a tap to 10,342 bytes of 8,192: there they are offered by the whole plan, without numbers.
 */
export const COUNTS_ANEW = process.env.TARO_ENV !== 'weapp'

/** What a unit says that it leaves; nothing where that would be another number after the next tap. */
export const saidCount = (count: number) => (COUNTS_ANEW || count === 0 ? count : undefined)
