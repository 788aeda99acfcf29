import { normalise } from '../../matching/normalise'

/** Words as a pattern that means just them: who asks may type 增长(率. */
export const literally = (words: string) => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Without what is written now so, now so: brackets of a number, its padding, points, spaces. */
export const bare = (text: string) =>
  normalise(text)
    .replace(/[\[(【〔](\d{4})[\])】〕]第?0*/g, '〔$1〕')
    .replace(/[\s,。??!!、::;;"“”'‘’《》〈〉.·]/g, '')
