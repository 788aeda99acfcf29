import { SENTENCES } from '../matching/segment'
import { HAN, isAround, MOST_AROUND } from './corpus'
import { giveBack, mostFrequent, takeFits, type Slot } from './slots'

/** Different sentences of some texts: what repeats counts once, as in the index. */
const sentencesOf = (texts: readonly string[]) =>
  new Set(texts.flatMap((text) => text.match(SENTENCES) ?? []))

/** Strings of some texts that fit a pattern, the most frequent first. */
export function fittingIn(texts: readonly string[], slots: readonly Slot[]): string[] {
  const found = new Map<string, number>()
  const table = takeFits(slots)
  for (const sentence of sentencesOf(texts)) {
    for (let start = 0; start + slots.length <= sentence.length; start++) {
      let fit = 0
      while (
        fit < slots.length &&
        (((table[sentence.charCodeAt(start + fit)] ?? 0) >>> fit) & 1) === 1
      ) {
        fit += 1
      }
      if (fit < slots.length) continue
      const text = sentence.slice(start, start + slots.length)
      found.set(text, (found.get(text) ?? 0) + 1)
    }
  }
  giveBack(table, slots)
  return mostFrequent(found)
}

/** Strings of some texts that are `before`, any one character, `after`. */
export function aroundIn(texts: readonly string[], before: string, after: string): string[] {
  const found = new Set<string>()
  const byFirst = before.length >= after.length
  const anchor = byFirst ? before : after
  if (anchor.length < 2 || !HAN.test(anchor)) return []
  for (const sentence of sentencesOf(texts)) {
    for (let at = sentence.indexOf(anchor); at >= 0; at = sentence.indexOf(anchor, at + 1)) {
      const start = byFirst ? at : at - 1 - before.length
      if (start < 0) continue
      const text = sentence.slice(start, start + before.length + 1 + after.length)
      if (isAround(text, before, after)) found.add(text)
      if (found.size >= MOST_AROUND) return [...found]
    }
  }
  return [...found]
}
