import type { Answer } from '../../../../contract'
import type { Passage } from '../passages/passages'
import { citationOf } from '../passages/passages'
import { didSo, saidOf } from '../sentences/deeds'
import { isOfYear } from '../asked/years'
import type { Mentioned } from '../unit-names'

/** Of a body that is named in more sentences none tells what it did. */
const MOST_TOLD = 4

const placeOf = ({ unit: { name } }: Mentioned) => name.replace(/(?:新区|区|县)$/, '')

/** What a report says of a unit, where it is asked what that did: a plan says only what is to be done. */
function doneBy(mentioned: Mentioned, passages: readonly Passage[], query: string): Answer | null {
  const { name } = mentioned.unit
  const found = passages.filter(
    ({ sentence }) => saidOf(name, sentence) !== null && didSo(query, name, sentence),
  )
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
    const told = bodies.flatMap((body) => doneBy(body, own, query) ?? [])
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
