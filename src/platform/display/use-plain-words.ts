import { useDisplayStore } from './display-store'

const asTheyAre = (words: string) => words

/** Our own words: as `plainly` says them in 长辈版, and as they are elsewhere. Not for what is quoted by itself. */
export function usePlainWords(plainly: (words: string) => string): (words: string) => string {
  return useDisplayStore(({ textScale }) => textScale > 1) ? plainly : asTheyAre
}
