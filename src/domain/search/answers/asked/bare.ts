import { normalise } from '../../matching/normalise'

/** Without what is written now so, now so: brackets of a number, its padding, points, spaces. */
export const bare = (text: string) =>
  normalise(text)
    .replace(/[\[(【〔](\d{4})[\])】〕]第?0*/g, '〔$1〕')
    .replace(/[\s,。??!!、::;;"“”'‘’《》〈〉.·]/g, '')
