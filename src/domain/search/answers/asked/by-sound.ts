import { charactersOf, readingsOf } from '../../lexicon'

const isHan = (character: string) => /[\u4e00-\u9fff]/.test(character)

const soundsAlike = (one: string, other: string) =>
  one === other || readingsOf(one).some((reading) => readingsOf(other).includes(reading))

/**
 * Whether `typed` is a name by its sound: its characters in order, from the first one to the last one, each as
 * another character of its sound, as its syllable or as its initial (jxw, jingxinwei, 经新委).
 */
export function isNameBySound(typed: string, name: string): boolean {
  const isWritten = isHan(typed.charAt(0))
  // 教委 is no slip for 交通委: of two characters both would have to stand.
  if (isWritten && typed.replace(/^市/, '').length < 3) return false
  function fits(at: number, from: number, last: number, slips: number): boolean {
    if (slips > 1) return false
    if (at === typed.length) return last === name.length - 1
    const end = from === 0 ? 1 : name.length
    for (let next = from; next < end; next++) {
      const character = name.charAt(next)
      const one = typed.charAt(at)
      const lengths = isHan(one)
        ? soundsAlike(one, character)
          ? [1]
          : []
        : readingsOf(character).flatMap((reading) => [
            ...(typed.startsWith(reading, at) ? [reading.length] : []),
            ...(reading.startsWith(one) ? [1] : []),
          ])
      const slip = isWritten && one !== character ? 1 : 0
      if (lengths.some((length) => fits(at + length, next + 1, next, slips + slip))) return true
    }
    return false
  }
  return fits(0, 0, -1, 0)
}

/** Words of asking that are mistyped by their sound: 负则, 时侯, 几相. */
const ASKING = [
  '负责',
  '任务',
  '什么',
  '时候',
  '多少',
  '几项',
  '牵头',
  '部门',
  '单位',
  '文号',
  '印发',
]

/** The question with the words of asking as they are written; one character of two may be another of its sound. */
export function mendAsking(query: string): string {
  let mended = query
  for (let at = 0; at + 1 < mended.length; at++) {
    const pair = mended.slice(at, at + 2)
    const meant = ASKING.find(
      (word) =>
        word !== pair &&
        [0, 1].some(
          (same) =>
            word.charAt(same) === pair.charAt(same) &&
            soundsAlike(word.charAt(1 - same), pair.charAt(1 - same)),
        ),
    )
    if (meant) mended = mended.slice(0, at) + meant + mended.slice(at + 2)
  }
  return mended
}

/** A topic with a character that meets none of its neighbours in the corpus as one of its sound that does: 绿色帐户. */
export function mendTopic(piece: string, isHeard: (pair: string) => boolean): string {
  // Of two characters nothing says which one is meant.
  if (piece.length < 3) return piece
  let mended = piece
  for (let at = 0; at < mended.length; at++) {
    const [before, own, after] = [mended.charAt(at - 1), mended.charAt(at), mended.charAt(at + 1)]
    const joins = (one: string) =>
      [before && before + one, after && one + after].filter((pair) => pair !== '')
    if (!isHan(own) || joins(own).length === 0 || joins(own).some(isHeard)) continue
    const meant = readingsOf(own)
      .flatMap((reading) => [...charactersOf(reading)])
      .find((one) => one !== own && joins(one).every(isHeard))
    if (meant !== undefined) mended = mended.slice(0, at) + meant + mended.slice(at + 1)
  }
  return mended
}
