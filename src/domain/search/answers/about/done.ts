import type { Answer } from '../../../../contract'
import type { Passage } from '../sentences/passages'
import { citationOf } from '../sentences/passages'
import type { Mentioned } from '../unit-names'

/** Of a body that is named in more sentences none tells what it did. */
const MOST_TOLD = 4

/** Nothing but a date and other names stands before it: the sentence is about it. 在浦东新区先行先试 is not. */
const LEADING = /^(?:截至[^,]*,|\d{4}年[^,]*,)?(?:[\u4e00-\u9fff]{2,14}、)*$/

/** 杨浦 for 杨浦区, where it stands as a place: 杨浦等区, 宝山区. */
function isAbout({ unit: { name, kind } }: Mentioned, sentence: string): boolean {
  const place = name.replace(/(?:新区|区|县)$/, '')
  const words = kind === 'district' ? `(?:${name}|${place}(?=[、和等]))` : name
  const at = sentence.search(new RegExp(words))
  return at >= 0 && LEADING.test(sentence.slice(0, at))
}

/** What a report says of a unit, where it is asked what that did: a plan says only what is to be done. */
export function answerDone(mentioned: Mentioned, passages: readonly Passage[]): Answer | null {
  const found = passages.filter(
    ({ task, sentence }) => task === null && isAbout(mentioned, sentence),
  )
  if (found.length === 0 || found.length > MOST_TOLD) return null
  const said = found.map(({ sentence, section }) => `“${sentence}”(附件“${section ?? ''}”)`)
  return {
    text: `附件中提到${mentioned.unit.name}:${said.join('')}`,
    citations: found.map(citationOf),
  }
}
