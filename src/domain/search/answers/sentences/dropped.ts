import { overEach, type Work } from '../../work'
import type { Passage } from '../passages/passages'

const UNITS_OF_LOOK = 16

/**
 * 自贸区 for 自贸试验区: where two characters of a topic never meet, the one stretch of up to three that stands
 * between them in the texts; as typed where there is none, or more than one.
 */
export function* withDropped(
  piece: string,
  isHeard: (pair: string) => boolean,
  passages: readonly Passage[],
): Work<string> {
  for (let at = 1; at + 1 < piece.length; at++) {
    const before = piece.slice(at - 1, at + 1)
    // A character that meets neither neighbour; of two words that only touch, the second goes on.
    const after = piece.slice(at + 1, at + 3)
    const isStranded = !isHeard(piece.slice(at, at + 2)) && (after.length < 2 || !isHeard(after))
    const isGap = isHeard(before) && isStranded
    if (!isGap || !/^[\u4e00-\u9fff]{3}$/.test(before + piece.charAt(at + 1))) continue
    const pattern = new RegExp(`${before}[\\u4e00-\\u9fff]{1,3}?${piece.charAt(at + 1)}`, 'g')
    const found = new Set<string>()
    yield* overEach(passages, ({ sentence }) => {
      if (sentence.includes(before)) {
        for (const [words] of sentence.matchAll(pattern)) found.add(words)
      }
      return UNITS_OF_LOOK
    })
    const [only, other] = found
    if (only !== undefined && other === undefined) {
      return piece.slice(0, at - 1) + only + piece.slice(at + 2)
    }
  }
  return piece
}
