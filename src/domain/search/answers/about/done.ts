import type { Answer } from '../../../../contract'
import { literally } from '../asked/bare'
import type { Passage } from '../passages/passages'
import { citationOf } from '../passages/passages'
import { isOfYear } from '../asked/years'
import type { Mentioned } from '../unit-names'

/** Of a body that is named in more sentences none tells what it did. */
const MOST_TOLD = 4

/** Nothing but a date and other names stands before it: the sentence is about it. 在浦东新区先行先试 is not. */
const LEADING = /^(?:截至[^,]*,|\d{4}年[^,]*,)?(?:[\u4e00-\u9fff]{2,14}、)*$/

const placeOf = ({ unit: { name } }: Mentioned) => name.replace(/(?:新区|区|县)$/, '')

/** 杨浦 for 杨浦区, where it stands as a place: 杨浦等区, 宝山区. */
function isAbout(mentioned: Mentioned, sentence: string): boolean {
  const { name, kind } = mentioned.unit
  const place = placeOf(mentioned)
  const words =
    kind === 'district' ? `(?:${literally(name)}|${literally(place)}(?=[、和等]))` : literally(name)
  const at = sentence.search(new RegExp(words))
  return at >= 0 && LEADING.test(sentence.slice(0, at))
}

/** What a report says of a unit, where it is asked what that did: a plan says only what is to be done. */
function doneBy(mentioned: Mentioned, passages: readonly Passage[]): Answer | null {
  const found = passages.filter(({ sentence }) => isAbout(mentioned, sentence))
  if (found.length === 0 || found.length > MOST_TOLD) return null
  const said = found.map(({ sentence, section }) => `“${sentence}”（附件“${section ?? ''}”）`)
  return {
    text: `附件中提到${mentioned.unit.name}：${said.join('')}`,
    citations: found.map(citationOf),
  }
}

/** What bodies did in the year that is asked of, else in the newest that some report tells: never of two years. */
export function answerDone(
  bodies: readonly Mentioned[],
  passages: readonly Passage[],
  query: string,
): Answer | null {
  const reported = passages.filter(
    (passage) =>
      passage.task === null &&
      bodies.some((body) => passage.sentence.includes(placeOf(body))) &&
      isOfYear(query, { ...passage, planYear: passage.document.year }),
  )
  const years = [...new Set(reported.map(({ year }) => year))]
  for (const year of years.sort((one, other) => (other ?? 0) - (one ?? 0))) {
    const own = reported.filter((passage) => passage.year === year)
    const told = bodies.flatMap((body) => doneBy(body, own) ?? [])
    // Half of an answer would say that the others did nothing.
    if (told.length > 0 && told.length < bodies.length) return null
    if (told.length > 0) {
      return {
        text: told.map(({ text }) => text).join('\n'),
        citations: told.flatMap(({ citations }) => citations),
      }
    }
  }
  return null
}
