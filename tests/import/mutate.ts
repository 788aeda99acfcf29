/** A seeded source of numbers (mulberry32): the same documents on every machine. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const SCRAPS =
  '(|)|(|)|【|】|〔|一、|(一)|1.|99、|(2)|①|附件|附件:|附件1|责任部门:|牵头单位:|完成时限:|配合|牵头|会同|、、|;|。|:|等|\n|\r\n|\n\n|\t|\u3000|\u0000|\ue010|\ud83d|2016年6月底前|2月30日前|每年底|十三五|持续推进|— 3 —|第3页|100%|<td>|</tr>|<br>|<table>|<td rowspan="9999">|&#x0;|((((((((((((((((((((((((((((((|、、、、、、、、、、、、、、、、、、、、'.split(
    '|',
  )

/** One document with one to eight changes: cut, doubled, moved, swapped, strewn with scraps. */
export function mutate(text: string, random: (below: number) => number): string {
  let changed = text
  for (let left = 1 + random(8); left > 0; left -= 1) {
    const at = random(changed.length + 1)
    const end = Math.min(changed.length, at + random(60))
    const before = changed.slice(0, at)
    const piece = changed.slice(at, end)
    const after = changed.slice(end)
    const scrap = SCRAPS[random(SCRAPS.length)] ?? ''
    const choices = [
      () => before + after,
      () => before + piece + piece + after,
      () => piece + before + after,
      () => before + scrap + piece + after,
      () => before + scrap.repeat(1 + random(40)) + piece + after,
      () => before + [...piece].reverse().join('') + after,
      () => before + String.fromCharCode(random(0x10000)) + piece + after,
      () => changed.slice(0, at),
    ]
    changed = (choices[random(choices.length)] ?? choices[0])?.() ?? changed
  }
  return changed
}
